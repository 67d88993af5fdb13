// SPDX-License-Identifier: Apache-2.0
// The image store of one node: which references are well-formed, which can be pulled and how long that takes. It fetches nothing.
#pragma once

#include "core/Clock.h"

#include <set>
#include <string>

namespace demo {

struct Pull {
    core::Duration duration{0};
    std::int64_t bytes = 0;
    std::string error; ///< the registry's answer; empty = pulled
};

class Images {
public:
    /// `seed` decides how long pulls take.
    explicit Images(std::uint64_t seed) : m_seed(seed) { }

    /// distribution's reference grammar, roughly: optional registry with port, lower-case path, optional tag and digest.
    static bool isWellFormed(const std::string &image);
    /// "registry.example/goose:1" -> "1"; "latest" without a tag.
    static std::string tagOf(const std::string &image);
    /// With registry, as containerd names it: "docker.io/library/nginx:1.25".
    static std::string fullName(const std::string &image);
    static std::string digestOf(const std::string &image);

    bool has(const std::string &image) const { return m_present.count(fullName(image)) > 0; }
    void add(const std::string &image) { m_present.insert(fullName(image)); }
    /// What a pull will come to. Tags that begin with "missing" do not exist, "denied" needs credentials, "slow" takes 45 s.
    Pull pull(const std::string &image) const;

private:
    std::uint64_t m_seed;
    std::set<std::string> m_present;
};

} // namespace demo
