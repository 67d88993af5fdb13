// SPDX-License-Identifier: Apache-2.0
#include "app/frame/ProjectPane.h"

#include "document/Convert.h"
#include "models/ProjectsProxies.h"
#include "ui/ProjectDelegate.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTreeView>
#include <QVBoxLayout>

namespace app {

namespace {

/// A cluster with more namespaces than this is not unfolded by itself.
constexpr int unfoldAtMost = 30;

} // namespace

ProjectPane::ProjectPane(models::ProjectsModel &tree, QWidget *parent)
    : QWidget(parent), m_tree(tree), m_filter(new models::ProjectsFilter(this)), m_words(new QLineEdit(this)), m_view(new QTreeView(this))
{
    setObjectName(QStringLiteral("projectPane"));
    auto *presentation = new models::ProjectsPresentation(this);
    presentation->setSourceModel(&tree);
    m_filter->setSourceModel(presentation);
    m_words->setPlaceholderText(tr("Filter projects"));
    m_words->setAccessibleName(tr("Filter projects"));
    m_words->setClearButtonEnabled(true);
    // A row that goes makes another one current: nobody chose that. Before the view hears of it, and after.
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_removing = true; });
    m_view->setModel(m_filter);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, [this] { m_removing = false; });
    m_view->setItemDelegate(new ui::ProjectDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true); // a recursive filter over 50,000 rows is ten times faster with it
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Projects"));
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(fontMetrics().averageCharWidth() * 2);
    m_view->setAllColumnsShowFocus(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    const int small = ui::space(this, ui::Space::Small);
    layout->setContentsMargins(small, small, small, small);
    layout->addWidget(m_words);
    layout->addWidget(m_view);

    connect(m_words, &QLineEdit::textChanged, m_filter, &models::ProjectsFilter::setWords);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            m_view->expandAll();
    });
    m_words->installEventFilter(this);
    const auto choose = [this](const QModelIndex &index) {
        if (!m_removing && index.data(models::ProjectsModel::KindRole).value<models::ProjectsModel::Kind>() == models::ProjectsModel::Kind::Entry)
            Q_EMIT chosen(document::fromQt(index.data(models::ProjectsModel::IdRole).toString()));
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, choose);
    for (const auto &signal : {&QTreeView::clicked, &QTreeView::activated}) // it may be current already
        connect(m_view, signal, this, choose);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ProjectPane::expandNew);
    m_view->expandAll();
    restyle();
}

void ProjectPane::expandNew(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid() && parent.parent().isValid())
        return;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_filter->index(row, 0, parent);
        if (!parent.isValid() || m_filter->rowCount(parent) <= unfoldAtMost)
            m_view->expand(index);
    }
    if (parent.isValid())
        m_view->expand(parent);
}

void ProjectPane::select(const std::string &entryId)
{
    const auto *presentation = qobject_cast<const QIdentityProxyModel *>(m_filter->sourceModel());
    const QModelIndex index = m_filter->mapFromSource(presentation->mapFromSource(m_tree.indexOf(entryId)));
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

std::string ProjectPane::selected() const
{
    const QModelIndex current = m_view->currentIndex();
    const bool entry = current.data(models::ProjectsModel::KindRole).value<models::ProjectsModel::Kind>() == models::ProjectsModel::Kind::Entry;
    return current.isValid() && entry ? document::fromQt(current.data(models::ProjectsModel::IdRole).toString()) : std::string();
}

void ProjectPane::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

bool ProjectPane::eventFilter(QObject *watched, QEvent *event)
{
    // From the filter, Down goes into the tree and Escape gives all rows back.
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_view->setFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !m_words->text().isEmpty()) {
            m_words->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProjectPane::restyle()
{
    QPalette own = m_view->palette();
    own.setColor(QPalette::Base, ui::Tones::of(window()->palette()).surface);
    m_view->setPalette(own);
}

void ProjectPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void ProjectPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), ui::Tones::of(palette()).surface);
}

} // namespace app
