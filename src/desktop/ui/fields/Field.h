// SPDX-License-Identifier: Apache-2.0
// What a form knows about an input: show a value or "unset" without saying so, and tell when the user changed it. It knows no document.
#pragma once

#include "core/Value.h"

#include <QString>

#include <functional>
#include <optional>
#include <utility>

class QWidget;

namespace ui {

class Field {
public:
    virtual ~Field() = default;
    virtual QWidget *widget() = 0;
    /// What the user entered; nothing if the field is unset.
    virtual std::optional<core::Value> value() const = 0;
    /// Shows it; onEdited() is not called.
    virtual void show(const std::optional<core::Value> &value) = 0;
    /// Shown in italics while the field is unset: what the server uses then.
    virtual void setPlaceholder(const QString &text) = 0;

    void onEdited(std::function<void()> fn) { m_edited = std::move(fn); }

protected:
    void edited() const
    {
        if (m_edited)
            m_edited();
    }

private:
    std::function<void()> m_edited;
};

} // namespace ui
