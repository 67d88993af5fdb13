// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/PortField.h"

#include "document/Convert.h"

#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

namespace ui {

PortField::PortField(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setCompleter(nullptr); // completing "80" to "8080" while typing would change the field's value
    setMinimumContentsLength(6);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { edited(); });
    connect(this, &QComboBox::activated, this, [this](int index) {
        setEditText(itemData(index).toString());
        edited();
    });
}

std::optional<core::Value> PortField::value() const
{
    const QString text = currentText().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool number = false;
    const int port = text.toInt(&number);
    return number ? core::Value(port) : core::Value(document::fromQt(text));
}

void PortField::show(const std::optional<core::Value> &value)
{
    const QString wanted = value ? document::scalarText(*value) : QString();
    if (wanted != currentText().trimmed())
        setEditText(wanted);
}

void PortField::setPlaceholder(const QString &text)
{
    lineEdit()->setPlaceholderText(text);
}

void PortField::setPorts(const std::vector<kube::ContainerPort> &ports, bool namesAllowed)
{
    if (m_ports == ports && count() > 0)
        return;
    m_ports = ports;
    const QString typed = currentText();
    const QSignalBlocker quiet(this);
    clear();
    for (const kube::ContainerPort &port : ports) {
        const QString number = QString::number(port.number), name = document::toQt(port.name);
        addItem(name.isEmpty() ? number : tr("%1 (%2)", "port number and name").arg(number, name), number);
        if (namesAllowed && !name.isEmpty())
            addItem(tr("%1 (by name)", "port name").arg(name), name);
    }
    setEditText(typed);
}

void PortField::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling the page must not change the port
}

} // namespace ui
