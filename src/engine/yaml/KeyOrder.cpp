// SPDX-License-Identifier: Apache-2.0
#include "yaml/KeyOrder.h"

#include <QChar>
#include <QList>
#include <QString>

#include <cstdint>

namespace yaml {

namespace {

/// The number whose digits begin at `at`, wrapping as Go's int64 does, and where they end.
std::uint64_t numberAt(const QList<uint> &text, qsizetype &at, std::uint64_t start)
{
    std::uint64_t value = start;
    for (; at < text.size() && QChar::isDigit(text[at]); ++at)
        value = value * 10 + (text[at] - '0');
    return value;
}

} // namespace

bool keyLess(std::string_view left, std::string_view right)
{
    const QList<uint> a = QString::fromUtf8(left.data(), qsizetype(left.size())).toUcs4();
    const QList<uint> b = QString::fromUtf8(right.data(), qsizetype(right.size())).toUcs4();
    for (qsizetype i = 0; i < a.size() && i < b.size(); ++i) {
        if (a[i] == b[i])
            continue;
        const bool aLetter = QChar::isLetter(a[i]), bLetter = QChar::isLetter(b[i]);
        if (aLetter && bLetter)
            return a[i] < b[i];
        if (aLetter || bLetter)
            return bLetter;
        std::uint64_t start = 0;
        if (a[i] == '0' || b[i] == '0') {
            for (qsizetype j = i - 1; j >= 0 && QChar::isDigit(a[j]); --j) {
                if (a[j] != '0')
                    start = 1;
            }
        }
        qsizetype aEnd = i, bEnd = i;
        const auto aNumber = std::int64_t(numberAt(a, aEnd, start)), bNumber = std::int64_t(numberAt(b, bEnd, start));
        if (aNumber != bNumber)
            return aNumber < bNumber;
        if (aEnd != bEnd)
            return aEnd < bEnd;
        return a[i] < b[i];
    }
    return a.size() < b.size();
}

} // namespace yaml
