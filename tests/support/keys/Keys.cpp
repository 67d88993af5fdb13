// SPDX-License-Identifier: Apache-2.0
// A Qt plugin that types into the real program, as a person would: it is loaded by QT_QPA_GENERIC_PLUGINS, and the program knows nothing of it.
// The lines of READYLINE_TEST_KEYS: "Ctrl+K", "type:web", "until:period" (Tab until that field), "title:web" (wait for the window's title).
#include <QGenericPlugin>
#include <QGuiApplication>
#include <QKeySequence>
#include <QTest>
#include <QWindow>

namespace {

class Typist final : public QObject {
public:
    explicit Typist(const QStringList &script) : m_script(script) { startTimer(15); }

protected:
    void timerEvent(QTimerEvent *) override
    {
        QWindow *window = QGuiApplication::focusWindow();
        if (!window || m_script.isEmpty() || m_busy)
            return;
        m_busy = true; // a key handles events
        if (step(*window, m_script.front()))
            m_script.removeFirst();
        m_busy = false;
    }

private:
    static bool step(QWindow &window, const QString &line)
    {
        const QString argument = line.section(QLatin1Char(':'), 1);
        if (line.startsWith(QStringLiteral("title:")))
            return window.title().contains(argument);
        if (line.startsWith(QStringLiteral("type:"))) {
            for (const QChar c : argument)
                QTest::keyClick(&window, c.toLatin1());
            return true;
        }
        if (line.startsWith(QStringLiteral("until:"))) {
            const QObject *focus = QGuiApplication::focusObject();
            if (focus && focus->objectName() == argument)
                return true;
            QTest::keyClick(&window, Qt::Key_Tab);
            return false;
        }
        const QKeyCombination keys = QKeySequence::fromString(line, QKeySequence::PortableText)[0];
        QTest::keyClick(&window, keys.key(), keys.keyboardModifiers());
        return true;
    }

    QStringList m_script;
    bool m_busy = false;
};

} // namespace

class Keys final : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "keys.json")
public:
    QObject *create(const QString &, const QString &) override
    {
        return new Typist(qEnvironmentVariable("READYLINE_TEST_KEYS").split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    }
};

#include "Keys.moc"
