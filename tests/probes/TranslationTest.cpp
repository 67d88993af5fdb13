// SPDX-License-Identifier: Apache-2.0
// Every sentence of the probes' engine is translated, and no translation loses or invents a placeholder.
#include "support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

class TranslationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everySentenceIsThere();
    void placeholdersStay();

private:
    QMap<QString, QStringList> m_translated; ///< source -> forms, finished ones only
};

static QStringList placeholders(const QString &text)
{
    static const QRegularExpression marker(QStringLiteral("%[1-9n]"));
    QStringList out;
    for (auto match = marker.globalMatch(text); match.hasNext();)
        out += match.next().captured();
    out.removeDuplicates();
    out.sort();
    return out;
}

void TranslationTest::initTestCase()
{
    QFile file(QStringLiteral(READYLINE_SOURCE_DIR "/resources/translations/engine_de.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    QString source;
    QStringList forms;
    bool finished = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("source")) {
            source = reader.readElementText();
            forms.clear();
        } else if (reader.isStartElement() && reader.name() == QLatin1String("translation")) {
            finished = reader.attributes().value(QLatin1String("type")) != QLatin1String("unfinished");
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            if (finished && !text.trimmed().isEmpty())
                m_translated[source] = {text};
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TranslationTest::everySentenceIsThere()
{
    static const QRegularExpression call(QStringLiteral("\\bsay(?:Count)?\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
    static const QRegularExpression part(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QStringList missing;
    int found = 0;
    QDirIterator files(QStringLiteral(READYLINE_SOURCE_DIR "/src/engine/probes"), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = call.globalMatch(text); match.hasNext();) {
            QString sentence;
            for (auto piece = part.globalMatch(match.next().captured(1)); piece.hasNext();)
                sentence += piece.next().captured(1);
            sentence.replace(QLatin1String("\\\""), QLatin1String("\""));
            ++found;
            if (!m_translated.contains(sentence))
                missing += sentence;
        }
    }
    QVERIFY(found > 100);
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("run tools/translations/update.py and translate: ") + missing.join(QStringLiteral(" | "))));
}

void TranslationTest::placeholdersStay()
{
    for (auto it = m_translated.cbegin(); it != m_translated.cend(); ++it)
        QVERIFY2(placeholders(it.key()) == placeholders(it.value().first()), qPrintable(it.key()));
}

REGISTER_TEST(TranslationTest);
#include "TranslationTest.moc"
