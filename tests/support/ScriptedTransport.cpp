// SPDX-License-Identifier: Apache-2.0
#include "support/ScriptedTransport.h"

namespace support {

struct ScriptedTransport::Under final : core::Exchange {
    Under(ScriptedTransport &owner, std::size_t index) : transport(owner), number(index) { }
    ~Under() override
    {
        if (transport.m_open.erase(number) > 0)
            transport.requests[number].cancelled = true;
    }
    ScriptedTransport &transport;
    std::size_t number;
};

std::unique_ptr<core::Exchange> ScriptedTransport::start(core::Request request, core::ResponseHandler handler)
{
    requests.push_back({std::move(request), false});
    m_open.emplace(last(), std::move(handler));
    return std::make_unique<Under>(*this, last());
}

void ScriptedTransport::head(std::size_t number, int status, core::Headers headers)
{
    const auto found = m_open.find(number);
    if (found == m_open.end())
        return;
    const auto fn = found->second.head;
    fn({status, std::move(headers)});
}

void ScriptedTransport::chunk(std::size_t number, std::string_view bytes)
{
    const auto found = m_open.find(number);
    if (found == m_open.end())
        return;
    const auto fn = found->second.chunk;
    fn(bytes);
}

void ScriptedTransport::end(std::size_t number, const std::optional<core::Error> &error)
{
    const auto found = m_open.find(number);
    if (found == m_open.end())
        return;
    const auto fn = found->second.end;
    m_open.erase(found);
    fn(error);
}

void ScriptedTransport::answer(std::size_t number, int status, std::string_view body, core::Headers headers)
{
    head(number, status, std::move(headers));
    chunk(number, body);
    end(number);
}

} // namespace support
