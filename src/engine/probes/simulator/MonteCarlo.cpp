// SPDX-License-Identifier: Apache-2.0
#include "probes/simulator/MonteCarlo.h"

#include <algorithm>
#include <cmath>

namespace probes {

namespace {

/// Radical inverse: the i-th point of an even covering of 0..1 (Halton), one base per dimension.
double halton(std::uint64_t i, unsigned base)
{
    double result = 0, part = 1.0 / base;
    for (; i > 0; i /= base, part /= base)
        result += double(i % base) * part;
    return result;
}

double fraction(double value)
{
    return value - std::floor(value);
}

/// The i-th of n places in 0..1: the first half of them side by side, the others a golden ratio apart. So no two dimensions keep step with each other.
double evenlyAndApart(std::size_t i, std::size_t n)
{
    constexpr double goldenRatio = 0.61803398874989485, begin = 0.37;
    const std::size_t half = std::max<std::size_t>(n / 2, 1);
    return i < half ? (double(i) + 0.5) / double(half) : fraction(begin + double(i) * goldenRatio);
}

} // namespace

PodKnobs spreadKnobs(std::size_t i, std::size_t n, const PodModel &model, std::uint64_t seed)
{
    const auto point = [i, seed](unsigned base) {
        const double shift = seed == 0 ? 0 : double((seed * 0x9e3779b97f4a7c15u + base * 0xbf58476d1ce4e5b9u) >> 11) * 0x1.0p-53;
        return fraction(halton(i + 1, base) + shift);
    };
    const auto between = [&point](unsigned base, double from, double to) { return from + point(base) * (to - from); };
    Ms longest = 2000;
    for (const ContainerModel &container : model.containers) {
        for (const auto &probe : container.probes)
            longest = std::max(longest, probe ? probe->period() : 0);
    }
    PodKnobs knobs;
    knobs.plegPhaseMs = Ms(between(2, 0, 1000));
    knobs.syncTickPhaseMs = Ms(between(3, 0, 1000));
    knobs.setupMs = Ms(between(5, 150, 550));
    knobs.sandboxMs = Ms(between(7, 200, 800));
    knobs.containerStartMs = Ms(between(11, 100, 500));
    knobs.relistMs = 4 + 2 * Ms(between(13, 0, 8)); // looks at the runtime in its middle, a whole millisecond
    knobs.syncMs = Ms(between(17, 2, 14));
    knobs.raceOld = point(19) >= 0.5;
    knobs.resyncFactor = between(23, 1, 1.5);
    knobs.retryFactor = between(29, 1, 1.5);
    knobs.merge = point(31) >= 0.7; // two events rarely meet in one wake-up of the pod worker
    knobs.imagePullMs = 3 + Ms(evenlyAndApart(i, n) * double(longest)); // an image that is there takes 3 ms
    knobs.seed = seed + i;
    return knobs;
}

Metrics metrics(const Summary &summary, Ms until, Ms fault)
{
    Metrics out;
    if (summary.firstStartAt == never)
        return out;
    const Ms start = summary.firstStartAt, faultAt = start + fault;
    if (summary.firstReadyAt != never)
        out.firstReady = summary.firstReadyAt - start;
    if (!summary.startedAt.empty())
        out.firstStarted = summary.startedAt.front() - start;
    for (std::size_t i = 0; i < summary.ready.size(); ++i) {
        const auto &interval = summary.ready[i];
        out.readyTotal += (interval.to < 0 ? start + until : interval.to) - interval.from;
        if (interval.to >= faultAt && !out.unreadyAfterFault) {
            out.unreadyAfterFault = interval.to - faultAt;
            if (i + 1 < summary.ready.size())
                out.backReadyAfterFault = summary.ready[i + 1].from - faultAt;
        }
    }
    for (const auto &kill : summary.kills) {
        if (kill.t >= faultAt && !out.killAfterFault)
            out.killAfterFault = kill.t - faultAt;
    }
    for (const auto &restart : summary.restarts) {
        if (restart.t >= faultAt && !out.restartAfterFault)
            out.restartAfterFault = restart.t - faultAt;
    }
    return out;
}

Spread spreadOf(std::vector<Ms> values, std::size_t runs)
{
    Spread spread;
    spread.count = values.size();
    spread.runs = runs;
    if (values.empty())
        return spread;
    std::sort(values.begin(), values.end());
    spread.min = values.front();
    spread.median = values[values.size() / 2];
    spread.max = values.back();
    return spread;
}

Distribution monteCarlo(const PodModel &model, Ms until, Ms fault, std::size_t runs, std::uint64_t seed)
{
    PodLife life(model);
    std::array<std::vector<Ms>, 5> values;
    for (auto &list : values)
        list.reserve(runs);
    for (std::size_t i = 0; i < runs; ++i) {
        life.run(spreadKnobs(i, runs, model, seed), until);
        const Metrics run = metrics(life.summary(), until, fault);
        const std::array found{run.firstReady, run.unreadyAfterFault, run.killAfterFault, run.restartAfterFault, run.backReadyAfterFault};
        for (std::size_t m = 0; m < found.size(); ++m) {
            if (found[m])
                values[m].push_back(*found[m]);
        }
    }
    const auto spread = [&values, runs](std::size_t m) { return spreadOf(std::move(values[m]), runs); };
    return {spread(0), spread(1), spread(2), spread(3), spread(4)};
}

} // namespace probes
