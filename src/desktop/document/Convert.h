// SPDX-License-Identifier: Apache-2.0
// The one place where Kubernetes' UTF-8 text becomes Qt's and back. Below this layer nothing knows QString.
#pragma once

#include "core/FieldPath.h"
#include "core/Result.h"
#include "core/Text.h"
#include "core/Value.h"

#include <QString>

#include <string>
#include <string_view>

namespace document {

inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
inline QString toQt(const std::string &text) { return toQt(std::string_view(text)); }
inline QString toQt(const char *text) { return toQt(std::string_view(text)); }
inline std::string fromQt(const QString &text) { return text.toStdString(); }

/// In the user's language if there is a translation, else English.
QString toQt(const core::Text &text);
/// What happened and, after it, what to do.
QString toQt(const core::Error &error);
/// Text that others wrote, where it must not pretend: control characters, separators and what changes the direction of text as \u{202e}.
QString visible(const QString &text);
/// Text that others wrote, for a tool tip: shown as it is, whatever markup it contains.
QString toolTip(const QString &plain);
/// A scalar as a person would type it; lists and maps as compact JSON.
QString scalarText(const core::Value &value);

} // namespace document
