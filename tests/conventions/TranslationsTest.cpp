// SPDX-License-Identifier: Apache-2.0
// Every sentence of engine and window is translated, and no translation loses or invents a placeholder.
#include "support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString cure = QStringLiteral("run tools/translations/update.py and translate what it calls unfinished in resources/translations: ");

struct Message {
    QString context, source;
    QStringList forms; ///< empty: not translated
};

QList<Message> messagesOf(const QString &path)
{
    QList<Message> out;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader reader(&file);
    QString context;
    bool finished = false;
    while (!reader.atEnd()) {
        if (!reader.readNextStartElement() && reader.tokenType() != QXmlStreamReader::EndElement)
            continue;
        if (reader.tokenType() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QLatin1String("name")) {
            context = reader.readElementText();
        } else if (reader.name() == QLatin1String("source")) {
            out.append({context, reader.readElementText(), {}});
        } else if (reader.name() == QLatin1String("translation")) {
            finished = !reader.attributes().hasAttribute(QLatin1String("type"));
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            if (finished && !text.isEmpty())
                out.last().forms = {text};
        }
    }
    return out;
}

QString folder()
{
    return QStringLiteral(READYLINE_SOURCE_DIR "/resources/translations/");
}

/// Markers and accelerators that a translation must keep.
QStringList markers(const QString &text)
{
    static const QRegularExpression marker(QStringLiteral("%[1-9n]|&(?=[^& ])"));
    QStringList out;
    for (auto match = marker.globalMatch(text); match.hasNext();)
        out += match.next().captured();
    out.removeDuplicates();
    out.sort();
    return out;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsFinished();
    void engineSentencesAreThere();
    void windowSentencesAreThere();
    void markersStay();
};

void TranslationsTest::everythingIsFinished()
{
    QStringList missing;
    int count = 0;
    for (const char *file : {"engine_de.ts", "window_de.ts", "qt_de.ts"}) {
        for (const Message &message : messagesOf(folder() + QLatin1String(file))) {
            ++count;
            if (message.forms.isEmpty())
                missing += message.source;
        }
    }
    QVERIFY(count > 800);
    QVERIFY2(missing.isEmpty(), qPrintable(cure + missing.join(QStringLiteral(" | "))));
}

void TranslationsTest::engineSentencesAreThere()
{
    static const QRegularExpression call(QStringLiteral("\\bsay(?:Count)?\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
    static const QRegularExpression part(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    static const QRegularExpression comment(QStringLiteral("^\\s*//.*$"), QRegularExpression::MultilineOption);
    QSet<QString> known;
    for (const Message &message : messagesOf(folder() + QStringLiteral("engine_de.ts")))
        known.insert(message.source);
    QStringList missing;
    int found = 0;
    QDirIterator files(QStringLiteral(READYLINE_SOURCE_DIR "/src"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll()).remove(comment);
        for (auto match = call.globalMatch(text); match.hasNext();) {
            QString sentence;
            for (auto piece = part.globalMatch(match.next().captured(1)); piece.hasNext();)
                sentence += piece.next().captured(1);
            sentence.replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\\\"), QLatin1String("\\"));
            ++found;
            if (!sentence.isEmpty() && !known.contains(sentence))
                missing += sentence;
        }
    }
    QVERIFY(found > 500);
    QVERIFY2(missing.isEmpty(), qPrintable(cure + missing.join(QStringLiteral(" | "))));
}

void TranslationsTest::windowSentencesAreThere()
{
    const QString lupdate = QStringLiteral(READYLINE_LUPDATE);
    if (lupdate.isEmpty())
        QSKIP("Qt's lupdate (qt6-l10n-tools, qt6-tools-dev) is not installed");
    const QTemporaryDir place;
    const QString fresh = place.filePath(QStringLiteral("window.ts"));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(READYLINE_SOURCE_DIR));
    process.start(lupdate, {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-recursive"),
                            QStringLiteral("src/desktop"), QStringLiteral("forms"), QStringLiteral("-ts"), fresh});
    QVERIFY(process.waitForFinished(60000));
    QSet<QPair<QString, QString>> known;
    for (const Message &message : messagesOf(folder() + QStringLiteral("window_de.ts")))
        known.insert({message.context, message.source});
    const QList<Message> wanted = messagesOf(fresh);
    QVERIFY(wanted.size() > 200);
    QStringList missing;
    for (const Message &message : wanted) {
        if (!known.contains({message.context, message.source}))
            missing += message.source;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(cure + missing.join(QStringLiteral(" | "))));
}

void TranslationsTest::markersStay()
{
    for (const char *file : {"engine_de.ts", "window_de.ts"}) {
        for (const Message &message : messagesOf(folder() + QLatin1String(file))) {
            for (const QString &form : message.forms)
                QVERIFY2(markers(message.source) == markers(form), qPrintable(message.source));
        }
    }
}

REGISTER_TEST(TranslationsTest);
#include "TranslationsTest.moc"
