// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace ui {

namespace {

/// Reads and colours the drawing only when it is painted, so that a hundred icons cost nothing at start.
class Engine final : public QIconEngine {
public:
    explicit Engine(QString file, bool tinted) : m_file(std::move(file)), m_tinted(tinted) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QByteArray drawing = file.readAll();
        if (m_tinted) {
            const QPalette palette = QApplication::palette();
            const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
            drawing.replace("#000000", palette.color(group, QPalette::ButtonText).name().toLatin1());
        }
        QSvgRenderer renderer(drawing);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new Engine(*this); }
    QString key() const override { return QStringLiteral("readyline"); }
    bool isNull() override { return !QFile::exists(m_file); }

private:
    QString m_file;
    bool m_tinted;
};

} // namespace

QIcon icon(const char *name)
{
    return QIcon(new Engine(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)), true));
}

QIcon programIcon()
{
    return QIcon(new Engine(QStringLiteral(":/icons/readyline.svg"), false));
}

} // namespace ui
