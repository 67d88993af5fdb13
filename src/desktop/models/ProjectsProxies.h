// SPDX-License-Identifier: Apache-2.0
// Presentation of the project tree (tool tips, screen reader names) and its filter, as proxies over the bare model.
#pragma once

#include <QIdentityProxyModel>
#include <QSortFilterProxyModel>

namespace models {

class ProjectsPresentation final : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

/// Keeps entries whose name, group or state has all words of the filter; headings stay while something below them does.
class ProjectsFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ProjectsFilter(QObject *parent = nullptr);
    void setWords(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace models
