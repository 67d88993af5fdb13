// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/NumberField.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QLabel>
#include <QLineEdit>
#include <QWheelEvent>

#include <limits>

namespace ui {

namespace {

/// No field of Kubernetes takes it, so it can stand for "unset".
constexpr int unset = std::numeric_limits<int>::min();

} // namespace

NumberField::NumberField(QWidget *parent) : QSpinBox(parent), m_unit(new QLabel(this))
{
    setRange(unset, std::numeric_limits<int>::max());
    setButtonSymbols(NoButtons);
    setCorrectionMode(CorrectToNearestValue);
    setFrame(true);
    setFocusPolicy(Qt::StrongFocus); // the wheel must not change what it scrolls over
    m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
    QSpinBox::setValue(unset);
    restyle();
    connect(this, &QSpinBox::valueChanged, this, [this] {
        restyle();
        if (!m_showing)
            edited();
    });
}

std::optional<core::Value> NumberField::value() const
{
    return QSpinBox::value() == unset ? std::nullopt : std::optional(core::Value(QSpinBox::value()));
}

void NumberField::show(const std::optional<core::Value> &value)
{
    const auto number = value ? value->integer() : std::nullopt;
    const bool fits = number && *number > unset && *number <= std::numeric_limits<int>::max();
    const int wanted = fits ? int(*number) : unset;
    if (wanted == QSpinBox::value())
        return;
    m_showing = true;
    QSpinBox::setValue(wanted);
    m_showing = false;
}

void NumberField::setPlaceholder(const QString &text)
{
    if (lineEdit()->placeholderText() != text)
        lineEdit()->setPlaceholderText(text);
}

QString NumberField::unit() const
{
    return m_unit->text();
}

void NumberField::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    placeUnit();
}

QSize NumberField::sizeHint() const
{
    // Not as wide as the widest number there is: as the numbers that people write.
    return {fontMetrics().averageCharWidth() * 14 + m_unit->width(), QSpinBox::sizeHint().height()};
}

QSize NumberField::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 9 + m_unit->width(), QSpinBox::minimumSizeHint().height()};
}

void NumberField::stepBy(int steps)
{
    if (QSpinBox::value() == unset) {
        // The first step leads from the server's default.
        bool known = false;
        const int start = lineEdit()->placeholderText().section(QLatin1Char(' '), 0, 0).toInt(&known);
        QSpinBox::setValue(qMax(m_least, (known ? start : m_least) + steps));
    } else {
        QSpinBox::setValue(qMax(qMin(m_least, QSpinBox::value()), QSpinBox::value() + steps));
    }
    selectAll();
}

QString NumberField::textFromValue(int value) const
{
    return value == unset ? QString() : QString::number(value);
}

int NumberField::valueFromText(const QString &text) const
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok ? number : unset;
}

QValidator::State NumberField::validate(QString &text, int &) const
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QValidator::Acceptable;
    if (trimmed == QStringLiteral("-"))
        return QValidator::Intermediate;
    bool ok = false;
    trimmed.toInt(&ok);
    return ok ? QValidator::Acceptable : QValidator::Invalid;
}

void NumberField::resizeEvent(QResizeEvent *event)
{
    QSpinBox::resizeEvent(event);
    placeUnit();
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberField::changeEvent(QEvent *event)
{
    QSpinBox::changeEvent(event);
    if (!m_styling && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        restyle();
}

void NumberField::restyle()
{
    m_styling = true;
    const Tones tones = Tones::of(palette());
    QPalette faint = palette();
    faint.setColor(QPalette::WindowText, tones.faint);
    m_unit->setPalette(faint);
    QFont text = font();
    text.setItalic(QSpinBox::value() == unset);
    if (lineEdit()->font() != text)
        lineEdit()->setFont(text);
    m_styling = false;
    placeUnit();
}

void NumberField::placeUnit()
{
    const int margin = space(this, Space::Small);
    m_unit->adjustSize();
    const int left = isRightToLeft() ? margin : width() - margin - m_unit->width();
    m_unit->move(left, (height() - m_unit->height()) / 2);
    m_unit->raise();
    const int room = m_unit->text().isEmpty() ? 2 : m_unit->width() + margin;
    lineEdit()->setTextMargins(isRightToLeft() ? room : 3, 0, isRightToLeft() ? 3 : room, 0);
}

} // namespace ui
