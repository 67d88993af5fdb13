// SPDX-License-Identifier: Apache-2.0
// The owner's handle on something under way: destroying or reassigning it cancels silently. It carries no result itself.
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace client {

class Call {
public:
    /// What is under way; its destructor cancels. Callbacks hold it weakly.
    struct Work {
        virtual ~Work() = default;
    };

    Call() = default;
    explicit Call(std::shared_ptr<Work> work) : m_work(std::move(work)) { }
    Call(Call &&) noexcept = default;
    Call &operator=(Call &&) noexcept = default;
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;
    ~Call() = default;

    void cancel() { m_work.reset(); }
    /// False before it was started and after cancel(); it stays true when the answer has come.
    explicit operator bool() const { return m_work != nullptr; }

private:
    std::shared_ptr<Work> m_work;
};

/// Several calls with one owner.
using Calls = std::vector<Call>;

} // namespace client
