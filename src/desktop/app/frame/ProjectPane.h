// SPDX-License-Identifier: Apache-2.0
// The left pane: filter and tree of projects and files. It opens nothing; it says what was chosen.
#pragma once

#include "models/ProjectsModel.h"

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace models {
class ProjectsFilter;
}

namespace app {

class ProjectPane final : public QWidget {
    Q_OBJECT
public:
    explicit ProjectPane(models::ProjectsModel &tree, QWidget *parent = nullptr);

    void select(const std::string &entryId);
    std::string selected() const;
    void focusFilter();
    QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void chosen(const std::string &entryId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void expandNew(const QModelIndex &parent, int first, int last);
    void restyle();

    models::ProjectsModel &m_tree;
    models::ProjectsFilter *m_filter;
    QLineEdit *m_words;
    QTreeView *m_view;
    bool m_removing = false;
};

} // namespace app
