// SPDX-License-Identifier: Apache-2.0
#include "models/ProjectsProxies.h"

#include "document/Convert.h"
#include "models/ProjectsModel.h"

#include <QRegularExpression>

#include <algorithm>

namespace models {

QVariant ProjectsPresentation::data(const QModelIndex &index, int role) const
{
    const auto text = [this, &index](int which) { return QIdentityProxyModel::data(index, which).toString(); };
    const auto kind = QIdentityProxyModel::data(index, ProjectsModel::KindRole).value<ProjectsModel::Kind>();
    switch (role) {
    case Qt::AccessibleTextRole:
        if (kind != ProjectsModel::Kind::Entry)
            return kind == ProjectsModel::Kind::Group ? tr("%1, %2 projects").arg(text(Qt::DisplayRole), text(ProjectsModel::NoteRole))
                                                      : text(Qt::DisplayRole);
        return QStringList({text(Qt::DisplayRole), text(ProjectsModel::StateRole), text(ProjectsModel::NoteRole)})
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(", "));
    case Qt::ToolTipRole: {
        if (kind != ProjectsModel::Kind::Entry)
            return document::toolTip(text(Qt::DisplayRole));
        QStringList lines{text(Qt::DisplayRole)};
        for (const int which : {int(ProjectsModel::StateRole), int(ProjectsModel::ExtraRole)}) {
            if (!text(which).isEmpty())
                lines.append(text(which));
        }
        return document::toolTip(lines.join(QLatin1Char('\n')));
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

Qt::ItemFlags ProjectsPresentation::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto kind = QIdentityProxyModel::data(index, ProjectsModel::KindRole).value<ProjectsModel::Kind>();
    if (kind == ProjectsModel::Kind::Message)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

ProjectsFilter::ProjectsFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setDynamicSortFilter(true);
}

void ProjectsFilter::setWords(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool ProjectsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(ProjectsModel::KindRole).value<ProjectsModel::Kind>() != ProjectsModel::Kind::Entry)
        return false; // only for the sake of what is below
    const QString haystack = QStringList({index.data().toString(), index.data(ProjectsModel::GroupRole).toString(),
                                          index.data(ProjectsModel::StateRole).toString()})
                                 .join(QLatin1Char(' '));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&haystack](const QString &word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

} // namespace models
