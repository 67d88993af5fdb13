// SPDX-License-Identifier: Apache-2.0
#include "demo/server/RequestParser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace demo {

namespace http = boost::beast::http;

struct RequestParser::Beast {
    http::request_parser<http::string_body> parser;
};

RequestParser::RequestParser(std::size_t bodyLimit) : m_bodyLimit(bodyLimit)
{
    next();
}

RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::feed(std::string_view bytes)
{
    m_rest += bytes;
    return parse();
}

RequestParser::State RequestParser::next()
{
    m_beast = std::make_unique<Beast>();
    m_beast->parser.eager(true);
    m_beast->parser.body_limit(m_bodyLimit);
    m_beast->parser.header_limit(64 * 1024);
    m_expectContinue = m_expectSeen = false;
    return parse();
}

RequestParser::State RequestParser::parse()
{
    auto &parser = m_beast->parser;
    while (!m_rest.empty() && !parser.is_done()) {
        boost::system::error_code error;
        const std::size_t used = parser.put(boost::asio::buffer(m_rest), error);
        m_rest.erase(0, used);
        if (error == http::error::need_more)
            break;
        if (error) {
            m_status = error == http::error::body_limit ? 413 : error == http::error::header_limit ? 431 : 400;
            m_keepAlive = false;
            return State::Broken;
        }
        if (used == 0)
            break;
    }
    if (parser.is_header_done() && !m_expectSeen) {
        m_expectSeen = true;
        m_expectContinue = boost::beast::iequals(parser.get()[http::field::expect], "100-continue");
    }
    if (!parser.is_done())
        return State::More;
    m_keepAlive = parser.get().keep_alive();
    return State::Complete;
}

bool RequestParser::takeExpectContinue()
{
    return std::exchange(m_expectContinue, false);
}

namespace {

bool isTrue(std::string_view query, std::string_view name)
{
    for (std::size_t from = 0; from <= query.size();) {
        const std::size_t to = std::min(query.find('&', from), query.size());
        const std::string_view pair = query.substr(from, to - from);
        from = to + 1;
        if (pair.substr(0, name.size()) == name && (pair.size() == name.size() || pair[name.size()] == '=')) {
            const std::string_view value = pair.substr(std::min(pair.size(), name.size() + 1));
            return value != "0" && value != "false" && value != "False";
        }
    }
    return false;
}

} // namespace

core::Request RequestParser::takeRequest()
{
    auto message = m_beast->parser.release();
    core::Request request;
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    for (const auto &field : message)
        request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
    request.body = std::move(message.body());
    const std::size_t question = request.target.find('?');
    const std::string_view query = question == std::string::npos ? std::string_view() : std::string_view(request.target).substr(question + 1);
    request.streaming = request.method == "GET" && (isTrue(query, "watch") || isTrue(query, "follow"));
    return request;
}

} // namespace demo
