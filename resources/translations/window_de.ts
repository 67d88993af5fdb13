<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ActionRegistry</name>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>Make the Namespace, Deployment and Service of a new project</source>
        <translation>Namespace, Deployment und Service eines neuen Projekts anlegen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>Ordner ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Edit the manifests of a folder</source>
        <translation>Die Manifeste eines Ordners bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write the edits into the file, changing nothing else in it</source>
        <translation>Die Änderungen in die Datei schreiben und nur sie</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the project as clean YAML</source>
        <translation>Das Projekt als sauberes YAML schreiben</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Project layout, image, appearance</source>
        <translation>Projektaufbau, Image, Darstellung</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Readyline; drafts are kept</source>
        <translation>Readyline schließen; Entwürfe bleiben</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the edit again</source>
        <translation>Die Änderung wieder machen</translation>
    </message>
    <message>
        <source>&amp;Discard edits</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Take back all edits of this workload</source>
        <translation>Alle Änderungen dieses Workloads zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Copy YAML</source>
        <translation>YAML &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the edited manifest to the clipboard</source>
        <translation>Das geänderte Manifest in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Unterschied</translation>
    </message>
    <message>
        <source>Show what the edits change</source>
        <translation>Zeigen, was die Änderungen bewirken</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Anwenden …</translation>
    </message>
    <message>
        <source>Show what the server makes of the edits, then apply them</source>
        <translation>Zeigen, was der Server aus den Änderungen macht, dann anwenden</translation>
    </message>
    <message>
        <source>Ac&amp;tivate…</source>
        <translation>Ak&amp;tivieren …</translation>
    </message>
    <message>
        <source>Start the project&apos;s pods</source>
        <translation>Die Pods des Projekts starten</translation>
    </message>
    <message>
        <source>Dea&amp;ctivate…</source>
        <translation>Dea&amp;ktivieren …</translation>
    </message>
    <message>
        <source>Stop the project&apos;s pods</source>
        <translation>Die Pods des Projekts beenden</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Delete Deployment and Service of the project</source>
        <translation>Deployment und Service des Projekts löschen</translation>
    </message>
    <message>
        <source>&amp;Find or do…</source>
        <translation>&amp;Suchen oder tun …</translation>
    </message>
    <message>
        <source>Find any action, project or context by a few letters</source>
        <translation>Jede Aktion, jedes Projekt und jeden Kontext mit ein paar Buchstaben finden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>F&amp;ilter projects</source>
        <translation>Projekte f&amp;iltern</translation>
    </message>
    <message>
        <source>Go to the filter above the projects</source>
        <translation>Zum Filter über den Projekten gehen</translation>
    </message>
    <message>
        <source>&amp;Probes page</source>
        <translation>Seite &amp;Probes</translation>
    </message>
    <message>
        <source>Show probes and resources</source>
        <translation>Probes und Ressourcen zeigen</translation>
    </message>
    <message>
        <source>&amp;Readiness page</source>
        <translation>Seite &amp;Bereitschaft</translation>
    </message>
    <message>
        <source>Show whether the project is reachable, and why not</source>
        <translation>Zeigen, ob das Projekt erreichbar ist, und warum nicht</translation>
    </message>
    <message>
        <source>&amp;YAML pane</source>
        <translation>&amp;YAML</translation>
    </message>
    <message>
        <source>Show or hide the YAML beside the page</source>
        <translation>Das YAML neben der Seite ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Fi&amp;ndings</source>
        <translation>B&amp;efunde</translation>
    </message>
    <message>
        <source>Show or hide the findings of this workload</source>
        <translation>Die Befunde dieses Workloads ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>A&amp;ktivität</translation>
    </message>
    <message>
        <source>Show or hide what was asked of the server</source>
        <translation>Die Anfragen an den Server ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;About Readyline</source>
        <translation>Ü&amp;ber Readyline</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Reload files</source>
        <translation>Dateien &amp;neu laden</translation>
    </message>
    <message>
        <source>Read the opened files again; edits are kept</source>
        <translation>Die geöffneten Dateien neu lesen; Änderungen bleiben</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Connect with the cluster of the kubeconfig, once more if need be; edits are kept</source>
        <translation>Mit dem Cluster der kubeconfig verbinden, notfalls noch einmal; Änderungen bleiben</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Conflicting fields</source>
        <translation>Strittige Felder</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete project</source>
        <translation>Projekt löschen</translation>
    </message>
    <message>
        <source>&amp;Name of the project</source>
        <translation>&amp;Name des Projekts</translation>
    </message>
</context>
<context>
    <name>FormBinder</name>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>initial delay</source>
        <translation>Anlaufzeit</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>successes</source>
        <translation>Erfolge</translation>
    </message>
    <message>
        <source>grace</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>CPU request</source>
        <translation>CPU-Anforderung</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation>CPU-Limit</translation>
    </message>
    <message>
        <source>memory request</source>
        <translation>Speicheranforderung</translation>
    </message>
    <message>
        <source>memory limit</source>
        <translation>Speicherlimit</translation>
    </message>
    <message>
        <source>storage request</source>
        <translation>Plattenanforderung</translation>
    </message>
    <message>
        <source>storage limit</source>
        <translation>Plattenlimit</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Project id</source>
        <translation>&amp;Projekt-ID</translation>
    </message>
    <message>
        <source>42</source>
        <translation>42</translation>
    </message>
    <message>
        <source>Becomes part of the names of Deployment and Service</source>
        <translation>Wird Teil der Namen von Deployment und Service</translation>
    </message>
    <message>
        <source>&amp;User id</source>
        <translation>&amp;Benutzer-ID</translation>
    </message>
    <message>
        <source>7</source>
        <translation>7</translation>
    </message>
    <message>
        <source>Becomes the Namespace</source>
        <translation>Wird zum Namespace</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>registry.example/app:1</source>
        <translation>registry.example/app:1</translation>
    </message>
    <message>
        <source>There is no default registry: the image must be given</source>
        <translation>Es gibt keine voreingestellte Registry: Das Image muss genannt werden</translation>
    </message>
    <message>
        <source>&amp;Replicas</source>
        <translation>&amp;Replicas</translation>
    </message>
</context>
<context>
    <name>ProbeForm</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>The path that is asked for. Any answer from 200 to 399 is a success.</source>
        <translation>Der Pfad, der angefragt wird. Jede Antwort von 200 bis 399 ist ein Erfolg.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>A number, or the name of one of the container&apos;s ports.</source>
        <translation>Eine Zahl oder der Name eines Ports des Containers.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>HTTPS is asked without checking the certificate.</source>
        <translation>Bei HTTPS wird das Zertifikat nicht geprüft.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Empty asks the pod itself. Set a Host header to name a virtual host instead.</source>
        <translation>Leer fragt den Pod selbst. Für einen virtuellen Host stattdessen den Header Host setzen.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Sent with every check.</source>
        <translation>Werden mit jeder Prüfung geschickt.</translation>
    </message>
    <message>
        <source>A connection that opens is a success.</source>
        <translation>Eine Verbindung, die zustande kommt, ist ein Erfolg.</translation>
    </message>
    <message>
        <source>Empty connects to the pod itself.</source>
        <translation>Leer verbindet mit dem Pod selbst.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Run inside the container, one argument a line and no shell. Exit code 0 is a success.</source>
        <translation>Läuft im Container, ein Argument je Zeile, ohne Shell. Exit-Code 0 ist ein Erfolg.</translation>
    </message>
    <message>
        <source>A number; the service must speak the gRPC health protocol.</source>
        <translation>Eine Zahl; der Dienst muss das gRPC-Health-Protokoll sprechen.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>The name that is asked for; the server decides what empty means.</source>
        <translation>Der Name, nach dem gefragt wird; was leer bedeutet, entscheidet der Server.</translation>
    </message>
    <message>
        <source>Initial delay</source>
        <translation>Anlaufzeit</translation>
    </message>
    <message>
        <source>How long after the container&apos;s start the first check may come.</source>
        <translation>Wie lange nach dem Containerstart die erste Prüfung kommen darf.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Time from one check to the next.</source>
        <translation>Zeit von einer Prüfung zur nächsten.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>A check without an answer after this time has failed.</source>
        <translation>Eine Prüfung ohne Antwort nach dieser Zeit ist gescheitert.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Failed checks in a row until it counts.</source>
        <translation>Gescheiterte Prüfungen in Folge, bis es zählt.</translation>
    </message>
    <message>
        <source>Successes</source>
        <translation>Erfolge</translation>
    </message>
    <message>
        <source>Good checks in a row until it counts. Must be 1 for startup and liveness.</source>
        <translation>Gute Prüfungen in Folge, bis es zählt. Für Startup und Liveness muss es 1 sein.</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Time to stop after a kill by this probe, instead of the pod&apos;s.</source>
        <translation>Zeit zum Beenden, wenn diese Probe es auslöst, statt der des Pods.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>YAML (*.yaml *.yml)</source>
        <translation>YAML (*.yaml *.yml)</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Change it where it comes from, or change it all the same and see it set back.</source>
        <translation>Dort ändern, wo es herkommt, oder trotzdem ändern und zusehen, wie es zurückgesetzt wird.</translation>
    </message>
</context>
<context>
    <name>ResourcesForm</name>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>What the scheduler sets aside, in cores: 250m is a quarter of one.</source>
        <translation>Was der Scheduler freihält, in Kernen: 250m ist ein Viertel davon.</translation>
    </message>
    <message>
        <source>CPU request</source>
        <translation>CPU-Anforderung</translation>
    </message>
    <message>
        <source>More than this is throttled. Often better left unset.</source>
        <translation>Mehr wird gedrosselt. Oft besser nicht gesetzt.</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation>CPU-Limit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What the scheduler sets aside: 256Mi, 1Gi.</source>
        <translation>Was der Scheduler freihält: 256Mi, 1Gi.</translation>
    </message>
    <message>
        <source>Memory request</source>
        <translation>Speicheranforderung</translation>
    </message>
    <message>
        <source>More than this and the container is killed.</source>
        <translation>Bei mehr wird der Container beendet.</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speicherlimit</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Ephemeral storage that is set aside: logs, emptyDir, the writable layer.</source>
        <translation>Freigehaltener flüchtiger Speicher: Logs, emptyDir, die beschreibbare Schicht.</translation>
    </message>
    <message>
        <source>Storage request</source>
        <translation>Plattenanforderung</translation>
    </message>
    <message>
        <source>More than this and the pod is evicted.</source>
        <translation>Bei mehr wird der Pod verdrängt.</translation>
    </message>
    <message>
        <source>Storage limit</source>
        <translation>Plattenlimit</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>&amp;Replicas</source>
        <translation>&amp;Replicas</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Default &amp;image</source>
        <translation>Vorgegebenes &amp;Image</translation>
    </message>
    <message>
        <source>none: each new project names its own</source>
        <translation>keines: Jedes neue Projekt nennt seines</translation>
    </message>
    <message>
        <source>For new projects; there is no default registry</source>
        <translation>Für neue Projekte; es gibt keine voreingestellte Registry</translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation>&amp;Cloud</translation>
    </message>
    <message>
        <source>Which health-check annotations the Service of a new project carries</source>
        <translation>Welche Annotationen zur Prüfung der Service eines neuen Projekts trägt</translation>
    </message>
    <message>
        <source>&amp;Namespace</source>
        <translation>&amp;Namespace</translation>
    </message>
    <message>
        <source>%1 stands for the user id</source>
        <translation>%1 steht für die Benutzer-ID</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Of Deployment and Service; %1 stands for the project id</source>
        <translation>Von Deployment und Service; %1 steht für die Projekt-ID</translation>
    </message>
    <message>
        <source>C&amp;ontainer</source>
        <translation>C&amp;ontainer</translation>
    </message>
    <message>
        <source>&amp;Port of the container</source>
        <translation>&amp;Port des Containers</translation>
    </message>
    <message>
        <source>Port of the &amp;Service</source>
        <translation>Port des &amp;Service</translation>
    </message>
    <message>
        <source>Take the &amp;environment from the user&apos;s ConfigMap and the project&apos;s Secret</source>
        <translation>&amp;Umgebung aus der ConfigMap des Benutzers und dem Secret des Projekts nehmen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Holds from the next start on</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Connect with this kubeconfig?</source>
        <translation>Mit dieser kubeconfig verbinden?</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>Was sie tun würde</translation>
    </message>
</context>
<context>
    <name>app::ApplyDialog</name>
    <message>
        <source>Apply to %1</source>
        <translation>Auf %1 anwenden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Wert</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren Wert</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Take over these fields</source>
        <translation>Diese Felder übernehmen</translation>
    </message>
    <message>
        <source>Leave them and go on</source>
        <translation>Ihnen lassen und weiter</translation>
    </message>
    <message>
        <source>Change it all the same</source>
        <translation>Trotzdem ändern</translation>
    </message>
    <message>
        <source>Asking the server what it would do…</source>
        <translation>Der Server wird gefragt, was er tun würde …</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The server would change nothing.</source>
        <translation>Der Server würde nichts ändern.</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n field(s), and the pods are replaced.</source>
        <translation>
            <numerusform>Ändert %n Feld, und die Pods werden ersetzt.</numerusform>
            <numerusform>Ändert %n Felder, und die Pods werden ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n field(s); the pods go on running.</source>
        <translation>
            <numerusform>Ändert %n Feld; die Pods laufen weiter.</numerusform>
            <numerusform>Ändert %n Felder; die Pods laufen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer is another one than before: look again.</source>
        <translation>Der Server antwortet jetzt anders als zuvor: bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Fields that others set are removed by a patch, which only works if they are still as shown.</source>
        <translation>Felder, die andere gesetzt haben, entfernt ein Patch; er gelingt nur, wenn sie noch sind wie gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>Others own %n of these fields.</source>
        <translation>
            <numerusform>%n dieser Felder gehört anderen.</numerusform>
            <numerusform>%n dieser Felder gehören anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you take them over, whoever set them last may set them back. If you leave them, your edits of them are dropped.</source>
        <translation>Beim Übernehmen kann, wer sie zuletzt gesetzt hat, sie zurücksetzen. Beim Belassen fallen Ihre Änderungen daran weg.</translation>
    </message>
    <message>
        <source>unset</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Asking once more, then applying…</source>
        <translation>Noch einmal nachfragen, dann anwenden …</translation>
    </message>
    <message>
        <source>Only a part was written. Your edits are kept; apply again for the rest.</source>
        <translation>Nur ein Teil wurde geschrieben. Ihre Änderungen bleiben; für den Rest noch einmal anwenden.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it was written. Your edits are kept.</source>
        <translation>Es kam keine Antwort, darum ist nicht bekannt, ob geschrieben wurde. Ihre Änderungen bleiben.</translation>
    </message>
    <message>
        <source>A dry run is not allowed here, so this is our own calculation: %1</source>
        <translation>Ein Probelauf ist hier nicht erlaubt, darum ist dies selbst berechnet: %1</translation>
    </message>
</context>
<context>
    <name>app::ApplyFlow</name>
    <message>
        <source>Nothing was applied: the server&apos;s answer is another one than was shown.</source>
        <translation>Nichts wurde angewendet: Der Server antwortet anders als gezeigt.</translation>
    </message>
</context>
<context>
    <name>app::ClusterController</name>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>Reading what is there…</source>
        <translation>Es wird gelesen, was da ist …</translation>
    </message>
    <message>
        <source>The project was changed in the cluster. Your edits are kept, on the new state.</source>
        <translation>Das Projekt wurde im Cluster geändert. Ihre Änderungen bleiben, auf dem neuen Stand.</translation>
    </message>
    <message numerus="yes">
        <source>No longer fitting and left out: %n edit(s).</source>
        <translation>
            <numerusform>Passt nicht mehr und entfällt: %n Änderung.</numerusform>
            <numerusform>Passen nicht mehr und entfallen: %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The project was deleted.</source>
        <translation>Das Projekt wurde gelöscht.</translation>
    </message>
    <message>
        <source>managed by %1</source>
        <translation>verwaltet von %1</translation>
    </message>
    <message>
        <source>No project of a cluster is open</source>
        <translation>Kein Projekt eines Clusters ist offen</translation>
    </message>
    <message>
        <source>Not yet supported for this kind of workload</source>
        <translation>Für diese Art von Workload noch nicht möglich</translation>
    </message>
    <message>
        <source>It is active</source>
        <translation>Es ist aktiv</translation>
    </message>
    <message>
        <source>It is off already</source>
        <translation>Es ist schon aus</translation>
    </message>
    <message>
        <source>Managed by %1: a change here will be reverted. Edit it where it comes from instead.</source>
        <translation>Verwaltet von %1: Eine Änderung hier wird rückgängig gemacht. Bitte dort ändern, wo es herkommt.</translation>
    </message>
    <message>
        <source>Fields here are also set by %1: changing those asks first.</source>
        <translation>Felder hier setzt auch %1: Vor deren Änderung wird gefragt.</translation>
    </message>
    <message>
        <source>No cluster is connected.</source>
        <translation>Kein Cluster ist verbunden.</translation>
    </message>
    <message>
        <source>This is the simulated cluster</source>
        <translation>Dies ist der simulierte Cluster</translation>
    </message>
</context>
<context>
    <name>app::ClusterLink</name>
    <message>
        <source>Ready %1</source>
        <translation>Bereit %1</translation>
    </message>
    <message>
        <source>Rolling out %1</source>
        <translation>Rollout %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Gescheitert %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Projects in %1</source>
        <translation>Projekte in %1</translation>
    </message>
    <message>
        <source>Reading the projects…</source>
        <translation>Projekte werden gelesen …</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>There are no projects yet.</source>
        <translation>Es gibt noch keine Projekte.</translation>
    </message>
    <message>
        <source>connected, one namespace only</source>
        <translation>verbunden, nur ein Namespace</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>app::DeleteDialog</name>
    <message>
        <source>This cannot be undone. Type %1 to go on.</source>
        <translation>Das kann nicht rückgängig gemacht werden. Zum Fortfahren %1 eingeben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1 in %2</source>
        <translation>%1 in %2 löschen</translation>
    </message>
    <message>
        <source>Asking the server what would go…</source>
        <translation>Der Server wird gefragt, was verschwinden würde …</translation>
    </message>
    <message>
        <source>Something else than before would go: look again.</source>
        <translation>Es würde anderes als zuvor verschwinden: bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Goes: %1</source>
        <translation>Verschwindet: %1</translation>
    </message>
    <message>
        <source>Stays, because other workloads use it: %1</source>
        <translation>Bleibt, weil andere Workloads es benutzen: %1</translation>
    </message>
    <message>
        <source>The namespace, ConfigMaps and Secrets stay.</source>
        <translation>Namespace, ConfigMaps und Secrets bleiben.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
</context>
<context>
    <name>app::DeleteFlow</name>
    <message>
        <source>The project was deleted.</source>
        <translation>Das Projekt wurde gelöscht.</translation>
    </message>
    <message>
        <source>Its Service stays until the load balancer is released.</source>
        <translation>Der Service bleibt, bis der Load-Balancer freigegeben ist.</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>%1 wird gelöscht …</translation>
    </message>
    <message numerus="yes">
        <source>Kept, because other workloads use them: %n Service(s).</source>
        <translation>
            <numerusform>Behalten, weil andere Workloads ihn benutzen: %n Service.</numerusform>
            <numerusform>Behalten, weil andere Workloads sie benutzen: %n Services.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>app::Editor</name>
    <message>
        <source>Events of this rollout</source>
        <translation>Ereignisse dieses Rollouts</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist geöffnet.</translation>
    </message>
    <message>
        <source>Choose a project at the left, or open a folder with manifests.</source>
        <translation>Links ein Projekt wählen oder einen Ordner mit Manifesten öffnen.</translation>
    </message>
</context>
<context>
    <name>app::FileActions</name>
    <message>
        <source>Open a folder of manifests</source>
        <translation>Ordner mit Manifesten öffnen</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Your edits are kept, on the new content: look at the difference.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Ihre Änderungen bleiben, auf dem neuen Inhalt: bitte den Unterschied ansehen.</translation>
    </message>
    <message numerus="yes">
        <source>No longer fitting and left out: %n edit(s).</source>
        <translation>
            <numerusform>Passt nicht mehr und entfällt: %n Änderung.</numerusform>
            <numerusform>Passen nicht mehr und entfallen: %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>Export as YAML</source>
        <translation>Als YAML exportieren</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Copied with its secrets masked. Export writes them into a file.</source>
        <translation>Mit unkenntlichen Geheimnissen kopiert. Der Export schreibt sie in eine Datei.</translation>
    </message>
</context>
<context>
    <name>app::Header</name>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>The container that is edited</source>
        <translation>Der Container, der bearbeitet wird</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (sidecar)</source>
        <translation>%1 (Sidecar)</translation>
    </message>
</context>
<context>
    <name>app::LiveProject</name>
    <message>
        <source>Readiness is not yet supported for a %1.</source>
        <translation>Für %1 gibt es die Bereitschaft noch nicht.</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Draft saved</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n edit(s) of an earlier session.</source>
        <translation>
            <numerusform>%n Änderung einer früheren Sitzung wiederhergestellt.</numerusform>
            <numerusform>%n Änderungen einer früheren Sitzung wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The workload has changed since: look at the difference.</source>
        <translation>Der Workload hat sich seitdem geändert: bitte den Unterschied ansehen.</translation>
    </message>
    <message numerus="yes">
        <source>No longer fitting and left out: %n edit(s).</source>
        <translation>
            <numerusform>Passt nicht mehr und entfällt: %n Änderung.</numerusform>
            <numerusform>Passen nicht mehr und entfallen: %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>About Readyline</source>
        <translation>Über Readyline</translation>
    </message>
    <message>
        <source>Readyline %1
Probes, resources and real readiness of Kubernetes projects.
Apache License 2.0. Qt %2.</source>
        <translation>Readyline %1
Probes, Ressourcen und echte Bereitschaft von Kubernetes-Projekten.
Apache License 2.0. Qt %2.</translation>
    </message>
    <message>
        <source>This file cannot be read as manifests.</source>
        <translation>Diese Datei ist nicht als Manifest lesbar.</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>There are no edits</source>
        <translation>Es gibt keine Änderungen</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>This workload is not a file</source>
        <translation>Dieser Workload ist keine Datei</translation>
    </message>
    <message>
        <source>Save writes a file</source>
        <translation>Dateien werden gespeichert</translation>
    </message>
    <message>
        <source>No cluster is connected</source>
        <translation>Kein Cluster ist verbunden</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
</context>
<context>
    <name>app::NewProjectDialog</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Both ids and the image are needed.</source>
        <translation>Beide IDs und das Image werden gebraucht.</translation>
    </message>
    <message>
        <source>Makes Deployment and Service %1 in the namespace %2. What is there already is brought to this.</source>
        <translation>Legt Deployment und Service %1 im Namespace %2 an. Was schon da ist, wird darauf gebracht.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Is there and changes: %1</source>
        <translation>Ist da und ändert sich: %1</translation>
    </message>
    <message>
        <source>Is there and stays: %1</source>
        <translation>Ist da und bleibt: %1</translation>
    </message>
    <message>
        <source>1, or as it is</source>
        <translation>1, oder wie es ist</translation>
    </message>
    <message>
        <source>Take over these fields</source>
        <translation>Diese Felder übernehmen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Make what is shown</source>
        <translation>Anlegen wie gezeigt</translation>
    </message>
    <message>
        <source>Ask the server what it would make</source>
        <translation>Den Server fragen, was er anlegen würde</translation>
    </message>
    <message>
        <source>Asking the server what it would do…</source>
        <translation>Der Server wird gefragt, was er tun würde …</translation>
    </message>
    <message>
        <source>The server&apos;s answer is another one than before: look again.</source>
        <translation>Der Server antwortet jetzt anders als zuvor: bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The namespace does not exist yet, so no server has seen this: quota, admission and permissions are checked only when applying.</source>
        <translation>Den Namespace gibt es noch nicht, darum hat kein Server dies gesehen: Quota, Zulassung und Rechte werden erst beim Anwenden geprüft.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Written before that: %1.</source>
        <translation>Davor geschrieben: %1.</translation>
    </message>
</context>
<context>
    <name>app::ProjectPane</name>
    <message>
        <source>Filter projects</source>
        <translation>Projekte filtern</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
</context>
<context>
    <name>app::ScaleDialog</name>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Start %1 with how many pods?</source>
        <translation>%1 mit wie vielen Pods starten?</translation>
    </message>
    <message>
        <source>Stop all pods of %1? Its address stays.</source>
        <translation>Alle Pods von %1 beenden? Die Adresse bleibt.</translation>
    </message>
    <message>
        <source>Change it all the same</source>
        <translation>Trotzdem ändern</translation>
    </message>
    <message>
        <source>Asking the server what it would do…</source>
        <translation>Der Server wird gefragt, was er tun würde …</translation>
    </message>
    <message>
        <source>The server would change nothing.</source>
        <translation>Der Server würde nichts ändern.</translation>
    </message>
</context>
<context>
    <name>app::ScaleFlow</name>
    <message>
        <source>A dry run is not allowed here, so this is our own calculation: %1</source>
        <translation>Ein Probelauf ist hier nicht erlaubt, darum ist dies selbst berechnet: %1</translation>
    </message>
    <message>
        <source>The server&apos;s answer is another one than before: look again.</source>
        <translation>Der Server antwortet jetzt anders als zuvor: bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The autoscaler %1 sets the number from then on.</source>
        <translation>Der Autoscaler %1 bestimmt dann die Anzahl.</translation>
    </message>
    <message>
        <source>The autoscaler %1 sets the number from now on.</source>
        <translation>Der Autoscaler %1 bestimmt ab jetzt die Anzahl.</translation>
    </message>
</context>
<context>
    <name>app::SettingsDialog</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>app::StatusPane</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>The cluster and user that are worked with</source>
        <translation>Cluster und Benutzer, mit denen gearbeitet wird</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>all namespaces</source>
        <translation>alle Namespaces</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All actions (F10)</source>
        <translation>Alle Aktionen (F10)</translation>
    </message>
    <message>
        <source>no cluster</source>
        <translation>kein Cluster</translation>
    </message>
</context>
<context>
    <name>app::TrustDialog</name>
    <message>
        <source>The kubeconfig %1 is neither named by KUBECONFIG nor in ~/.kube, so it may come from somebody else. Connecting with it would do this:</source>
        <translation>Die kubeconfig %1 steht weder in KUBECONFIG noch in ~/.kube, kann also von jemand anderem stammen. Eine Verbindung mit ihr täte dies:</translation>
    </message>
    <message>
        <source>To sign in, the kubeconfig %1 runs a program on this computer:</source>
        <translation>Zum Anmelden führt die kubeconfig %1 ein Programm auf diesem Rechner aus:</translation>
    </message>
    <message>
        <source>Run this program to sign in?</source>
        <translation>Dieses Programm zum Anmelden ausführen?</translation>
    </message>
    <message>
        <source>(outside the kubeconfig&apos;s own folder)</source>
        <translation>(außerhalb des Ordners der kubeconfig)</translation>
    </message>
    <message>
        <source>It would use credentials of yours, from outside its own folder, to sign in to its server.</source>
        <translation>Sie würde Zugangsdaten von außerhalb ihres Ordners verwenden, um sich an ihrem Server anzumelden.</translation>
    </message>
    <message>
        <source>The program can do everything on this computer that you can.</source>
        <translation>Das Programm kann auf diesem Rechner alles, was auch der angemeldete Benutzer kann.</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Run and connect</source>
        <translation>Ausführen und verbinden</translation>
    </message>
    <message>
        <source>If you agree, you are asked again only when something of this changes.</source>
        <translation>Nach einem Ja wird erst wieder gefragt, wenn sich hiervon etwas ändert.</translation>
    </message>
</context>
<context>
    <name>app::Workspace</name>
    <message>
        <source>No workloads in these files. Deployments, StatefulSets and DaemonSets are shown here.</source>
        <translation>In diesen Dateien sind keine Workloads. Hier erscheinen Deployments, StatefulSets und DaemonSets.</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>app::WriteFlow</name>
    <message>
        <source>unset</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source> (line %1, column %2)</source>
        <translation> (Zeile %1, Spalte %2)</translation>
    </message>
</context>
<context>
    <name>models::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>models::EventsModel</name>
    <message>
        <source>%1 s</source>
        <comment>seconds since the start</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>models::ProjectsPresentation</name>
    <message>
        <source>%1, %2 projects</source>
        <translation>%1, %2 Projekte</translation>
    </message>
</context>
<context>
    <name>pages::ProbesPage</name>
    <message>
        <source>Probes</source>
        <translation>Probes</translation>
    </message>
</context>
<context>
    <name>pages::ReadinessPage</name>
    <message>
        <source>This rollout</source>
        <translation>Dieser Rollout</translation>
    </message>
    <message>
        <source>Left and Right: events · + and −: zoom · Space: follow now</source>
        <translation>Links und rechts: Ereignisse · + und −: Zoom · Leertaste: dem Jetzt folgen</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>A file has no readiness: open the project of a cluster to follow it.</source>
        <translation>Eine Datei hat keine Bereitschaft: Dafür das Projekt eines Clusters öffnen.</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Not connected. Last known: %1</source>
        <translation>Nicht verbunden. Zuletzt bekannt: %1</translation>
    </message>
</context>
<context>
    <name>pages::ReasonCard</name>
    <message>
        <source>What is wrong now</source>
        <translation>Was jetzt nicht stimmt</translation>
    </message>
    <message>
        <source>What was proven</source>
        <translation>Was nachgewiesen ist</translation>
    </message>
    <message>
        <source>Why it is not ready yet</source>
        <translation>Warum es noch nicht bereit ist</translation>
    </message>
    <message>
        <source>Not proven: %1</source>
        <translation>Nicht nachgewiesen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Still served by %n old pod(s).</source>
        <translation>
            <numerusform>Noch antwortet %n alter Pod.</numerusform>
            <numerusform>Noch antworten %n alte Pods.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pages::ScheduleCard</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>drag the bars: what the app does, and when the probes look · bands show best and worst case</source>
        <translation>Balken ziehen: was die App tut und wann die Probes prüfen · Bänder zeigen besten und schlechtesten Fall</translation>
    </message>
</context>
<context>
    <name>pages::YamlPane</name>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Im Cluster</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Edited YAML</source>
        <translation>Geändertes YAML</translation>
    </message>
    <message>
        <source>YAML without the edits</source>
        <translation>YAML ohne die Änderungen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Type an action, a project or a context</source>
        <translation>Aktion, Projekt oder Kontext eingeben</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Suchen oder tun</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>ui::DiffView</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>ui::FormBinder</name>
    <message>
        <source>%1 (default)</source>
        <comment>what the server uses where nothing is set</comment>
        <translation>%1 (Vorgabe)</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>ui::PhaseCard</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 later than expected</source>
        <translation>%1 später als erwartet</translation>
    </message>
    <message>
        <source>expected within %1</source>
        <translation>erwartet in %1</translation>
    </message>
    <message>
        <source>expected in %1–%2</source>
        <translation>erwartet in %1–%2</translation>
    </message>
    <message>
        <source>gives up in %1</source>
        <translation>Abbruch in %1</translation>
    </message>
    <message>
        <source>out of time</source>
        <translation>Zeit abgelaufen</translation>
    </message>
</context>
<context>
    <name>ui::PortField</name>
    <message>
        <source>%1 (%2)</source>
        <comment>port number and name</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (by name)</source>
        <comment>port name</comment>
        <translation>%1 (nach Namen)</translation>
    </message>
</context>
<context>
    <name>ui::ProbeCard</name>
    <message>
        <source>Startup</source>
        <translation>Startup</translation>
    </message>
    <message>
        <source>startup</source>
        <translation>Startup</translation>
    </message>
    <message>
        <source>No startup probe: the other probes begin as soon as the container runs.</source>
        <translation>Keine Startup-Probe: Die anderen beginnen, sobald der Container läuft.</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>No readiness probe: the pod gets traffic as soon as its container runs.</source>
        <translation>Keine Readiness-Probe: Der Pod bekommt Anfragen, sobald sein Container läuft.</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>Liveness</translation>
    </message>
    <message>
        <source>liveness</source>
        <translation>Liveness</translation>
    </message>
    <message>
        <source>No liveness probe: a container that hangs is never restarted.</source>
        <translation>Keine Liveness-Probe: Ein Container, der hängt, wird nie neu gestartet.</translation>
    </message>
    <message>
        <source>HTTP GET</source>
        <translation>HTTP GET</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Exec</source>
        <translation>Exec</translation>
    </message>
    <message>
        <source>gRPC</source>
        <translation>gRPC</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>readiness period</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 handler</source>
        <translation>Art der %1-Probe</translation>
    </message>
    <message>
        <source>More about the %1 probe</source>
        <translation>Mehr zur %1-Probe</translation>
    </message>
    <message>
        <source>Add %1 probe</source>
        <translation>%1-Probe hinzufügen</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>More %1 fields</source>
        <translation>Weitere Felder der %1-Probe</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Nach %1 kopieren</translation>
    </message>
    <message>
        <source>Remove this probe</source>
        <translation>Diese Probe entfernen</translation>
    </message>
    <message>
        <source>pod: %1</source>
        <translation>Pod: %1</translation>
    </message>
    <message>
        <source>program</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>ui::ResourcesCard</name>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>ui::RowsField</name>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>%1 %2 name</source>
        <translation>%1 %2, Name</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 %2 value</source>
        <translation>%1 %2, Wert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ui::SchedulePicture</name>
    <message>
        <source>Schedule of the probes</source>
        <translation>Zeitplan der Probes</translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>now %1 s</source>
        <translation>jetzt %1 s</translation>
    </message>
</context>
<context>
    <name>ui::YamlView</name>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
</context>
</TS>
