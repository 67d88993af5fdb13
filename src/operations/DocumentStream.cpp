// SPDX-License-Identifier: Apache-2.0
#include "operations/DocumentStream.h"

#include "operations/Files.h"

namespace operations {

namespace {

constexpr std::size_t batchBytes = 96 * 1024;

class Batches {
public:
    Batches(std::string file, const std::function<void(DocumentBatch)> &take) : m_file(std::move(file)), m_take(take) { }

    void drain(yaml::DocumentSplitter &splitter)
    {
        while (auto piece = splitter.next()) {
            const std::size_t count = yaml::countDocuments(piece->text);
            m_bytes += piece->text.size();
            m_parts.push_back({std::move(*piece), m_index});
            m_index += count;
            if (m_bytes >= batchBytes)
                flush();
        }
    }
    void flush()
    {
        if (!m_parts.empty())
            m_take({m_file, std::move(m_parts)});
        m_parts.clear();
        m_bytes = 0;
    }

private:
    std::string m_file;
    const std::function<void(DocumentBatch)> &m_take;
    std::vector<DocumentBatch::Part> m_parts;
    std::size_t m_bytes = 0;
    std::size_t m_index = 0;
};

} // namespace

core::Result<void> streamDocuments(const std::string &file, const std::function<void(DocumentBatch)> &take)
{
    yaml::DocumentSplitter splitter;
    Batches batches(file, take);
    auto read = readChunks(file, [&](std::string_view bytes) {
        auto fed = splitter.feed(bytes);
        if (!fed)
            fed.error().subject = shownName(file);
        batches.drain(splitter);
        return fed;
    });
    if (read)
        splitter.finish();
    batches.drain(splitter);
    batches.flush();
    return read;
}

} // namespace operations
