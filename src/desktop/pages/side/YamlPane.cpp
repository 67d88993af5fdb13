// SPDX-License-Identifier: Apache-2.0
#include "pages/side/YamlPane.h"

#include "ui/SegmentBar.h"
#include "ui/text/DiffView.h"
#include "ui/text/YamlView.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace pages {

namespace {

/// A document's text was read before, so it can be read again; should it not be, nothing is shown rather than a secret.
kube::MaskedText maskedText(const std::string &text)
{
    return kube::maskedText(text).value_or(kube::MaskedText());
}

} // namespace

YamlPane::YamlPane(QWidget *parent)
    : QWidget(parent), m_segments(new ui::SegmentBar(this)), m_stack(new QStackedWidget(this)), m_edited(new ui::YamlView),
      m_base(new ui::YamlView), m_difference(new ui::DiffView)
{
    setObjectName(QStringLiteral("yamlPane"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_segments);
    layout->addWidget(m_stack, 1);
    m_segments->addSegment(tr("Edited"));
    m_segments->addSegment(tr("Live"));
    m_segments->addSegment(tr("Difference"));
    m_edited->setAccessibleName(tr("Edited YAML"));
    m_base->setAccessibleName(tr("YAML without the edits"));
    m_stack->addWidget(m_edited);
    m_stack->addWidget(m_base);
    m_stack->addWidget(m_difference);
    connect(m_segments, &ui::SegmentBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        refresh();
    });
    connect(m_edited, &ui::YamlView::clicked, this, [this](std::size_t offset) {
        if (const yaml::SpanMap *shown = spans())
            Q_EMIT fieldClicked(shown->pathAt(offset));
    });
}

void YamlPane::setDocument(document::Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_field.reset();
    const bool file = document && document->origin().kind == document::Origin::Kind::File;
    m_segments->setSegmentText(Base, file ? tr("Saved") : tr("Live"));
    if (document) {
        connect(document, &document::Document::changed, this, &YamlPane::refresh);
        connect(document, &QObject::destroyed, this, [this] { setDocument(nullptr); });
    }
    refresh();
}

void YamlPane::show(Segment segment)
{
    m_segments->setCurrent(segment);
}

void YamlPane::refresh()
{
    const std::string now = m_document ? m_document->text() : std::string(), base = m_document ? m_document->baseText() : std::string();
    // What is not seen is brought up to date when it is.
    switch (m_segments->current()) {
    case Edited:
        m_shown = maskedText(now);
        m_edited->setText(m_shown.text);
        highlight();
        break;
    case Base:
        m_base->setText(maskedText(base).text);
        break;
    default:
        m_difference->setTexts(maskedText(base).text, maskedText(now).text);
    }
}

/// Of the document within the text that is shown.
const yaml::SpanMap *YamlPane::spans() const
{
    const std::size_t index = m_document && m_document->origin().kind == document::Origin::Kind::File ? m_document->origin().index : 0;
    return m_document && index < m_shown.documents.size() ? &m_shown.documents[index].spans : nullptr;
}

void YamlPane::showField(const core::FieldPath &path)
{
    m_field = path;
    highlight();
}

void YamlPane::highlight()
{
    const yaml::SpanMap *shown = m_segments->current() == Edited ? spans() : nullptr;
    if (!shown || !m_field)
        return m_edited->highlight(std::nullopt);
    const yaml::FieldSpan span = shown->nearest(*m_field);
    m_edited->highlight(yaml::Span{span.key.empty() ? span.value.begin : span.key.begin, span.value.end});
}

} // namespace pages
