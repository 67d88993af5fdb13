// SPDX-License-Identifier: Apache-2.0
// Does one asynchronous thing after the other and then the last: for commands that take several objects. It stops for no error.
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace cli {

class Sequence final : public std::enable_shared_from_this<Sequence> {
public:
    using Done = std::function<void()>;
    using Step = std::function<void(Done)>;

    void add(Step step) { m_steps.push_back(std::move(step)); }
    /// Keep the object alive until `last` was called.
    void run(std::function<void()> last)
    {
        m_last = std::move(last);
        next();
    }

private:
    void next()
    {
        if (m_next == m_steps.size()) {
            const auto last = std::move(m_last);
            m_last = nullptr;
            if (last)
                last();
            return;
        }
        const std::weak_ptr<Sequence> weak = weak_from_this();
        m_steps[m_next++]([weak] {
            if (const auto self = weak.lock())
                self->next();
        });
    }

    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    std::function<void()> m_last;
};

} // namespace cli
