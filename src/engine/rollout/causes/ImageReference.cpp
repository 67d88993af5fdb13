// SPDX-License-Identifier: Apache-2.0
#include "rollout/causes/ImageReference.h"

namespace rollout {

namespace {

    std::string hostOf(const std::string &registry)
    {
        const std::size_t close = registry.rfind(']'), colon = registry.rfind(':');
        return colon == std::string::npos || (close != std::string::npos && colon < close) ? registry : registry.substr(0, colon);
    }

} // namespace

std::string registryOf(const std::string &image)
{
    const std::size_t slash = image.find('/');
    const std::string first = image.substr(0, slash == std::string::npos ? 0 : slash);
    return first.find_first_of(".:") != std::string::npos || first == "localhost" ? first : "docker.io";
}

std::string pulledFrom(const std::string &imageId)
{
    if (imageId.find('@') == std::string::npos)
        return {};
    const std::size_t scheme = imageId.find("://"); // "docker-pullable://"
    return registryOf(scheme == std::string::npos ? imageId : imageId.substr(scheme + 3));
}

bool isLoopbackRegistry(const std::string &registry)
{
    const std::string host = hostOf(registry);
    return host == "localhost" || host == "[::1]" || host.rfind("127.", 0) == 0;
}

std::string withoutReference(const std::string &text, const std::string &image)
{
    const std::string host = hostOf(registryOf(image));
    std::string rest, word;
    const auto flush = [&] {
        std::string bare = word;
        while (!bare.empty() && (bare.back() == ':' || bare.back() == ','))
            bare.pop_back();
        // "i/o" is a word of Go's errors; everything else with a slash is an address.
        const bool address = word.find('/') != std::string::npos && word.rfind("i/o", 0) != 0;
        if (!address && bare != image && bare != host)
            rest += word;
        rest += ' ';
        word.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (const std::size_t close = c == '"' ? text.find('"', at + 1) : std::string::npos; close != std::string::npos)
            at = close;
        else if (c == ' ' || c == '\n' || c == '\t')
            flush();
        else
            word += c;
    }
    flush();
    return rest;
}

} // namespace rollout
