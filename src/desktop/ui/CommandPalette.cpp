// SPDX-License-Identifier: Apache-2.0
#include "ui/CommandPalette.h"

#include "ui/FuzzyMatch.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

enum { DetailRole = Qt::UserRole, IndexRole };
constexpr int shownAtMost = 60;

class Delegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tones tones = Tones::of(option.palette);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        QRect place = option.rect.adjusted(12, 0, -12, 0);
        painter->save();
        painter->setFont(smallFont(option.font));
        painter->setPen(tones.faint);
        const QString detail = index.data(DetailRole).toString();
        painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignTrailing), detail);
        place.setRight(place.right() - painter->fontMetrics().horizontalAdvance(detail) - 12);
        painter->setFont(option.font);
        painter->setPen(enabled ? tones.text : tones.faint);
        painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading),
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() * 18 / 10};
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_edit(new QLineEdit(this)), m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    hide();
    setObjectName(QStringLiteral("commandPalette"));
    m_edit->setPlaceholderText(tr("Type an action, a project or a context"));
    m_edit->setAccessibleName(tr("Find or do"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    const int side = space(this, Space::Small);
    layout->setContentsMargins(side, side, side, side);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    m_returnFocus = QApplication::focusWidget();
    const QRect room = parentWidget()->rect();
    const int wide = qMin(room.width() - 40, fontMetrics().averageCharWidth() * 80);
    setGeometry((room.width() - wide) / 2, room.height() / 10, wide, qMin(room.height() * 6 / 10, fontMetrics().height() * 24));
    QPalette own = palette();
    own.setColor(QPalette::Base, Tones::of(palette()).surface);
    m_list->setPalette(own);
    m_edit->clear();
    filter(QString());
    show();
    raise();
    m_edit->setFocus();
}

void CommandPalette::filter(const QString &letters)
{
    std::vector<std::pair<int, int>> ranked;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const int score = fuzzyScore(letters, m_commands[i].title);
        const int other = fuzzyScore(letters, m_commands[i].title + QLatin1Char(' ') + m_commands[i].detail);
        if (std::max(score, other) >= 0)
            ranked.emplace_back(std::max(score, other - 10), int(i));
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_model->clear();
    for (const auto &[score, index] : ranked) {
        const Command &command = m_commands[std::size_t(index)];
        auto *item = new QStandardItem(command.title);
        item->setData(command.disabled.isEmpty() ? command.detail : command.disabled, DetailRole);
        item->setData(index, IndexRole);
        item->setEnabled(command.disabled.isEmpty());
        m_model->appendRow(item);
        if (m_model->rowCount() >= shownAtMost)
            break;
    }
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::shut()
{
    hide();
    if (m_returnFocus)
        m_returnFocus->setFocus();
}

void CommandPalette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    const auto run = m_commands[std::size_t(index.data(IndexRole).toInt())].run;
    shut();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible()) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        shut();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Tones tones = Tones::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(tones.border, tones.text, 0.2), 1));
    painter.setBrush(tones.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace ui
