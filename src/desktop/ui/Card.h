// SPDX-License-Identifier: Apache-2.0
// A rounded surface with an optional title, the unit of every page. It lays out nothing but its title and its body.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

class Card : public QFrame {
    Q_OBJECT
    Q_PROPERTY(QString title READ title WRITE setTitle)
public:
    explicit Card(QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    /// A few muted words behind the title.
    void setSubtitle(const QString &subtitle);
    /// A small coloured bar in front of the title.
    enum class Mark { None, Startup, Readiness, Liveness };
    void setMark(Mark mark);

    /// For what stands at the right end of the title.
    QHBoxLayout *titleLayout() const { return m_titleLayout; }
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_titleLayout;
    QVBoxLayout *m_body;
    Mark m_kind = Mark::None;
    bool m_styling = false;
};

} // namespace ui
