// SPDX-License-Identifier: Apache-2.0
// Shows the difference of two texts in one column, with signs as well as colours. The comparing is core/TextDiff's.
#pragma once

#include "core/TextDiff.h"
#include "ui/text/TextPane.h"

#include <string>
#include <vector>

namespace ui {

class DiffView final : public TextPane {
    Q_OBJECT
public:
    explicit DiffView(QWidget *parent = nullptr);

    void setTexts(const std::string &before, const std::string &after);
    int hunkCount() const { return int(m_hunks.size()); }
    /// Scrolls to the next (previous) changed place, round the end.
    void goToHunk(bool forward);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void restyle() override;

private:
    struct Shown {
        core::DiffLine::Kind kind;
        core::LineRange changed; ///< in QChar positions within the line's text
        bool heading = false;
    };
    void colour();

    std::vector<Shown> m_lines;
    std::vector<int> m_hunks; ///< line of each
};

} // namespace ui
