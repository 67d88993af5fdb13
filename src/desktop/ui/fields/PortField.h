// SPDX-License-Identifier: Apache-2.0
// A port by number or by name, with the container's declared ports to choose from. It does not check that the port is declared.
#pragma once

#include "kube/workload/Workload.h"
#include "ui/fields/Field.h"

#include <QComboBox>

#include <vector>

namespace ui {

class PortField final : public QComboBox, public Field {
    Q_OBJECT
public:
    explicit PortField(QWidget *parent = nullptr);

    QWidget *widget() override { return this; }
    /// A number Value for digits, else a string Value.
    std::optional<core::Value> value() const override;
    void show(const std::optional<core::Value> &value) override;
    void setPlaceholder(const QString &text) override;
    /// `namesAllowed` is false for grpc, which takes a number only.
    void setPorts(const std::vector<kube::ContainerPort> &ports, bool namesAllowed);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    std::vector<kube::ContainerPort> m_ports;
};

} // namespace ui
