// SPDX-License-Identifier: Apache-2.0
#include "pages/side/YamlPane.h"

#include "ui/SegmentBar.h"
#include "ui/text/DiffView.h"
#include "ui/text/YamlView.h"
#include "yaml/Reader.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace pages {

namespace {

/// The document's spans within its text; nothing if it cannot be read (then nothing is highlighted).
std::optional<yaml::SpanMap> spansOf(const document::Document &document)
{
    core::Result<std::vector<yaml::Document>> documents = yaml::read(document.text());
    const std::size_t index = document.origin().kind == document::Origin::Kind::File ? document.origin().index : 0;
    if (!documents || index >= documents->size())
        return std::nullopt;
    return std::move((*documents)[index].spans);
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
        if (const auto spans = m_document ? spansOf(*m_document) : std::nullopt)
            Q_EMIT fieldClicked(spans->pathAt(offset));
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
    const std::string none;
    // What is not seen is brought up to date when it is.
    switch (m_segments->current()) {
    case Edited:
        m_edited->setText(m_document ? m_document->text() : none);
        highlight();
        break;
    case Base:
        m_base->setText(m_document ? m_document->baseText() : none);
        break;
    default:
        m_difference->setTexts(m_document ? m_document->baseText() : none, m_document ? m_document->text() : none);
    }
}

void YamlPane::showField(const core::FieldPath &path)
{
    m_field = path;
    highlight();
}

void YamlPane::highlight()
{
    if (!m_document || !m_field || m_segments->current() != Edited)
        return m_edited->highlight(std::nullopt);
    const std::optional<yaml::SpanMap> spans = spansOf(*m_document);
    if (!spans)
        return m_edited->highlight(std::nullopt);
    const yaml::FieldSpan span = spans->nearest(*m_field);
    m_edited->highlight(yaml::Span{span.key.empty() ? span.value.begin : span.key.begin, span.value.end});
}

} // namespace pages
