// SPDX-License-Identifier: Apache-2.0
// Work on a stream of items in several threads, results in the order of the items, with few of them in memory. It knows nothing of the work.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace operations {

template <typename Item, typename Result>
class OrderedWork {
public:
    /// `work` runs in the threads and must not touch what others do; `sink` is called in the thread that calls add() and finish().
    OrderedWork(std::function<Result(const Item &)> work, std::function<void(Result &&)> sink)
        : m_work(std::move(work)), m_sink(std::move(sink)), m_most(2 * threadCount() + 2)
    {
        for (std::size_t i = 0; i < threadCount(); ++i)
            m_threads.emplace_back([this] { run(); });
    }
    ~OrderedWork()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }
    OrderedWork(const OrderedWork &) = delete;
    OrderedWork &operator=(const OrderedWork &) = delete;

    /// Waits while too many items are under way.
    void add(Item item)
    {
        std::unique_lock lock(m_mutex);
        deliver(lock, m_most);
        m_slots.push_back(Slot{std::move(item), std::nullopt});
        m_wake.notify_one();
    }
    /// Delivers what is left.
    void finish()
    {
        std::unique_lock lock(m_mutex);
        deliver(lock, 1);
    }

private:
    struct Slot {
        Item item;
        std::optional<Result> result;
    };
    static std::size_t threadCount() { return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8); }

    /// Hands out finished results from the front until fewer than `limit` slots are left.
    void deliver(std::unique_lock<std::mutex> &lock, std::size_t limit)
    {
        while (!m_slots.empty() && (m_slots.size() >= limit || m_slots.front().result)) {
            m_done.wait(lock, [this] { return m_slots.front().result.has_value(); });
            Result result = std::move(*m_slots.front().result);
            m_slots.pop_front();
            --m_next;
            lock.unlock();
            m_sink(std::move(result));
            lock.lock();
        }
    }
    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_stopping || m_next < m_slots.size(); });
            if (m_stopping)
                return;
            Slot &slot = m_slots[m_next++]; // a deque keeps references while its ends move
            lock.unlock();
            Result result = m_work(slot.item);
            lock.lock();
            slot.result = std::move(result);
            m_done.notify_one();
        }
    }

    std::function<Result(const Item &)> m_work;
    std::function<void(Result &&)> m_sink;
    std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_wake, m_done;
    std::deque<Slot> m_slots;
    std::size_t m_next = 0; ///< the first slot that no thread has taken
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace operations
