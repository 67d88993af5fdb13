// SPDX-License-Identifier: Apache-2.0
// English needs no translation file, only its plurals: "%n edit(s)" becomes "1 edit" or "2 edits". Other languages bring their own forms.
#pragma once

#include <QTranslator>

namespace app {

class EnglishPlurals final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        const QString text = QString::fromUtf8(source);
        if (n < 0 || !text.contains(QStringLiteral("(s)")))
            return {};
        return QString(text).replace(QStringLiteral("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    }
};

} // namespace app
