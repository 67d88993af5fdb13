<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source>&quot;%1&quot; says nothing about an application</source>
        <translation>„%1“ sagt nichts über eine Anwendung aus</translation>
    </message>
    <message>
        <source>%1 (pod %2)</source>
        <translation>%1 (Pod %2)</translation>
    </message>
    <message>
        <source>%1 answers HTTP %2</source>
        <translation>%1 antwortet mit HTTP %2</translation>
    </message>
    <message>
        <source>%1 cannot be read as !!%2</source>
        <translation>%1 ist nicht als !!%2 lesbar</translation>
    </message>
    <message>
        <source>%1 cannot be sent: it holds control characters or is empty</source>
        <translation>%1 kann nicht gesendet werden: enthält Steuerzeichen oder ist leer</translation>
    </message>
    <message>
        <source>%1 check %2 at %3 s broke three times</source>
        <translation>%1-Prüfung %2 bei %3 s brach dreimal ab</translation>
    </message>
    <message>
        <source>%1 check %2 at %3 s failed</source>
        <translation>%1-Prüfung %2 bei %3 s schlug fehl</translation>
    </message>
    <message>
        <source>%1 check %2 at %3 s is still running</source>
        <translation>%1-Prüfung %2 bei %3 s läuft noch</translation>
    </message>
    <message>
        <source>%1 check %2 at %3 s succeeded</source>
        <translation>%1-Prüfung %2 bei %3 s war erfolgreich</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer</source>
        <translation>%1 schloss die Verbindung mitten in der Antwort</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 schloss die Verbindung ohne Antwort</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s</source>
        <translation>%1 antwortete nicht innerhalb von %2 s</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 does not hold a token: it must be one line of printable characters</source>
        <translation>%1 enthält kein Token: Es muss eine Zeile druckbarer Zeichen sein</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>Fehlerschwelle %1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 has more than 64 containers</source>
        <translation>%1 hat mehr als 64 Container</translation>
    </message>
    <message>
        <source>%1 has no .yaml, .yml or .json files</source>
        <translation>%1 hat keine .yaml-, .yml- oder .json-Dateien</translation>
    </message>
    <message>
        <source>%1 has no container %2</source>
        <translation>%1 hat keinen Container %2</translation>
    </message>
    <message>
        <source>%1 has no containers</source>
        <translation>%1 hat keine Container</translation>
    </message>
    <message>
        <source>%1 initial delay</source>
        <translation>Anfangsverzögerung %1</translation>
    </message>
    <message>
        <source>%1 is a URL, not a file</source>
        <translation>%1 ist eine URL, keine Datei</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 ist ein Ordner</translation>
    </message>
    <message>
        <source>%1 is in namespace %2, not in %3</source>
        <translation>%1 ist im Namespace %2, nicht in %3</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB</source>
        <translation>%1 ist größer als %2 MiB</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is no LintReport</source>
        <translation>%1 ist kein LintReport</translation>
    </message>
    <message>
        <source>%1 is no number that JSON can hold</source>
        <translation>%1 ist keine Zahl, die JSON fassen kann</translation>
    </message>
    <message>
        <source>%1 is not a loopback address</source>
        <translation>%1 ist keine Loopback-Adresse</translation>
    </message>
    <message>
        <source>%1 is not a valid image reference</source>
        <translation>%1 ist keine gültige Image-Angabe</translation>
    </message>
    <message>
        <source>%1 is not an http or https URL</source>
        <translation>%1 ist keine http- oder https-URL</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 is too large for this field</source>
        <translation>%1 ist zu groß für dieses Feld</translation>
    </message>
    <message>
        <source>%1 is written elsewhere: an alias or a merge key refers to it</source>
        <translation>%1 steht an anderer Stelle: Ein Alias oder ein Merge-Schlüssel verweist darauf</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 must be a list of phases</source>
        <translation>%1 muss eine Liste von Phasen sein</translation>
    </message>
    <message>
        <source>%1 must be a map</source>
        <translation>%1 muss eine Abbildung (Schlüssel und Werte) sein</translation>
    </message>
    <message>
        <source>%1 must be a number from 1 to 2</source>
        <translation>%1 muss eine Zahl von 1 bis 2 sein</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>%1 must be keep or fail</source>
        <translation>%1 muss keep oder fail sein</translation>
    </message>
    <message>
        <source>%1 must be ok, fail, hang or error</source>
        <translation>%1 muss ok, fail, hang oder error sein</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 muss true oder false sein</translation>
    </message>
    <message>
        <source>%1 must not be before the phase before it</source>
        <translation>%1 darf nicht vor der vorigen Phase liegen</translation>
    </message>
    <message>
        <source>%1 objects match: %2</source>
        <translation>%1 Objekte passen: %2</translation>
    </message>
    <message>
        <source>%1 of %2 new pods</source>
        <translation>%1 von %2 neuen Pods</translation>
    </message>
    <message>
        <source>%1 of %2 new pods exist</source>
        <translation>%1 von %2 neuen Pods sind angelegt</translation>
    </message>
    <message>
        <source>%1 of %2 new pods ready, %3 old still serving</source>
        <translation>%1 von %2 neuen Pods bereit, %3 alte antworten noch</translation>
    </message>
    <message>
        <source>%1 of %2 new pods ready; %3</source>
        <translation>%1 von %2 neuen Pods bereit; %3</translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready</source>
        <translation>%1 von %2 Pods sind bereit</translation>
    </message>
    <message>
        <source>%1 period</source>
        <translation>Periode %1</translation>
    </message>
    <message>
        <source>%1 probe: %2 successes, %3 failures</source>
        <translation>%1-Probe: %2 Erfolge, %3 Fehlschläge</translation>
    </message>
    <message>
        <source>%1 probe: %2 successes, %3 failures, %4 thrown away</source>
        <translation>%1-Probe: %2 Erfolge, %3 Fehlschläge, %4 verworfen</translation>
    </message>
    <message>
        <source>%1 redirects (HTTP %2), which is not followed</source>
        <translation>%1 leitet um (HTTP %2); dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 timeout</source>
        <translation>Timeout %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened</source>
        <translation>%1 wurde seit dem Öffnen von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>%1 was deleted and made anew since it was opened</source>
        <translation>%1 wurde seit dem Öffnen gelöscht und neu angelegt</translation>
    </message>
    <message>
        <source>%1, after %2 s</source>
        <translation>%1, nach %2 s</translation>
    </message>
    <message>
        <source>%1, not shown because they may hold a secret</source>
        <translation>%1, nicht gezeigt, weil sie ein Geheimnis enthalten können</translation>
    </message>
    <message>
        <source>%1.%2: Invalid value: %3: %4</source>
        <translation>%1.%2: Invalid value: %3: %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: Invalid value: %2: must be greater than or equal to 0</source>
        <translation>%1: Invalid value: %2: must be greater than or equal to 0</translation>
    </message>
    <message>
        <source>%1: waiting is not yet supported for %2</source>
        <translation>%1: Für %2 ist das Warten noch nicht möglich</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation><numerusform>%n Änderung</numerusform><numerusform>%n Änderungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failures</source>
        <translation><numerusform>%n Fehlschlag</numerusform><numerusform>%n Fehlschläge</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pods are still there</source>
        <translation><numerusform>%n Pod ist noch da</numerusform><numerusform>%n Pods sind noch da</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pods are wanted</source>
        <translation><numerusform>%n Pod ist gewünscht</numerusform><numerusform>%n Pods sind gewünscht</numerusform></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no change</source>
        <translation>„%1“ ist keine Änderung</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no project</source>
        <translation>„%1“ ist kein Projekt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no workload</source>
        <translation>„%1“ ist kein Workload</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not %2</source>
        <translation>„%1“ ist nicht %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a quantity: %2</source>
        <translation>„%1“ ist keine Menge: %2</translation>
    </message>
    <message>
        <source>--%1 &apos;%2&apos; is no duration</source>
        <translation>--%1 „%2“ ist keine Dauer</translation>
    </message>
    <message>
        <source>--%1 &apos;%2&apos; is not known</source>
        <translation>--%1 „%2“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>--dry-run &apos;%1&apos; is not supported</source>
        <translation>--dry-run „%1“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>--exec-policy &apos;%1&apos; is not known</source>
        <translation>--exec-policy „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>--health-port &apos;%1&apos; is no port</source>
        <translation>--health-port „%1“ ist kein Port</translation>
    </message>
    <message>
        <source>--health-url &apos;%1&apos; is not an http or https URL</source>
        <translation>--health-url „%1“ ist keine http- oder https-URL</translation>
    </message>
    <message>
        <source>--image is missing</source>
        <translation>--image fehlt</translation>
    </message>
    <message>
        <source>--phase-timeout &apos;%1&apos; is not PHASE=DURATION</source>
        <translation>--phase-timeout „%1“ ist nicht PHASE=DAUER</translation>
    </message>
    <message>
        <source>--replicas &apos;%1&apos; is no number</source>
        <translation>--replicas „%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>--replicas &apos;%1&apos; is no number above 0</source>
        <translation>--replicas „%1“ ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>--request-timeout &apos;%1&apos; is no duration</source>
        <translation>--request-timeout „%1“ ist keine Dauer</translation>
    </message>
    <message>
        <source>--user-id is missing</source>
        <translation>--user-id fehlt</translation>
    </message>
    <message>
        <source>-R looks into its sub-folders too.</source>
        <translation>-R sieht auch in Unterordnern nach.</translation>
    </message>
    <message>
        <source>A %1 check may take %2 s but is due every %3 s: slow checks push the next ones back</source>
        <translation>Eine %1-Prüfung darf %2 s dauern, ist aber alle %3 s fällig: Langsame Prüfungen schieben die nächsten hinaus</translation>
    </message>
    <message>
        <source>A FILE is missing</source>
        <translation>Es fehlt eine DATEI</translation>
    </message>
    <message>
        <source>A PROJECT is missing</source>
        <translation>Es fehlt ein PROJEKT</translation>
    </message>
    <message>
        <source>A PersistentVolumeClaim of the pod is missing or not bound</source>
        <translation>Ein PersistentVolumeClaim des Pods fehlt oder ist nicht gebunden</translation>
    </message>
    <message>
        <source>A Profile cannot set %1</source>
        <translation>Ein Profile kann %1 nicht setzen</translation>
    </message>
    <message>
        <source>A Profile needs metadata.name and spec</source>
        <translation>Ein Profile braucht metadata.name und spec</translation>
    </message>
    <message>
        <source>A Secret that imagePullSecrets names does not exist</source>
        <translation>Ein Secret, das imagePullSecrets nennt, gibt es nicht</translation>
    </message>
    <message>
        <source>A failing answer or a refused connection</source>
        <translation>Eine fehlerhafte Antwort oder eine abgelehnte Verbindung</translation>
    </message>
    <message>
        <source>A finalizer may hold it; kubectl get -o yaml shows which</source>
        <translation>Vielleicht hält ein Finalizer es fest; kubectl get -o yaml zeigt, welcher</translation>
    </message>
    <message>
        <source>A generated name cannot be applied</source>
        <translation>Ein erzeugter Name kann nicht angewendet werden</translation>
    </message>
    <message>
        <source>A hang goes unnoticed: no readiness or liveness probe sees it.</source>
        <translation>Ein Hängen bleibt unbemerkt: Keine Readiness- oder Liveness-Probe sieht es.</translation>
    </message>
    <message>
        <source>A lifecycle hook of container %1 failed: %2</source>
        <translation>Ein Lifecycle-Hook von Container %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>A pod is available %1 s after its container&apos;s start at the earliest, but the rollout counts as failed after %2 s</source>
        <translation>Ein Pod ist frühestens %1 s nach dem Start seines Containers verfügbar, aber der Rollout gilt nach %2 s als gescheitert</translation>
    </message>
    <message>
        <source>A proxy with the scheme %1 cannot be used</source>
        <translation>Ein Proxy mit dem Schema %1 kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>A rollout may take away %1 of %2 pods at once: nobody answers until a new one is ready</source>
        <translation>Ein Rollout darf %1 von %2 Pods auf einmal wegnehmen: Niemand antwortet, bis ein neuer bereit ist</translation>
    </message>
    <message numerus="yes">
        <source>A rollout of %n replicas takes about %1 s, inside the %2 s progress deadline.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s, innerhalb der Fortschrittsfrist von %2 s.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s, innerhalb der Fortschrittsfrist von %2 s.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A rollout of %n replicas takes about %1 s, well inside the %2 s progress deadline.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s, weit innerhalb der Fortschrittsfrist von %2 s.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s, weit innerhalb der Fortschrittsfrist von %2 s.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A rollout of %n replicas takes about %1 s; a pod may need longer than the %2 s progress deadline, so it may be reported as failed although it goes on.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s; ein Pod kann länger als die Fortschrittsfrist von %2 s brauchen, und der Rollout als gescheitert gemeldet werden, obwohl er weitergeht.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s; ein Pod kann länger als die Fortschrittsfrist von %2 s brauchen, und der Rollout als gescheitert gemeldet werden, obwohl er weitergeht.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A rollout of %n replicas takes about %1 s; there is no progress deadline.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s; es gibt keine Fortschrittsfrist.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s; es gibt keine Fortschrittsfrist.</numerusform></translation>
    </message>
    <message>
        <source>A rollout of 1 replica takes about %1 s, inside the %2 s progress deadline.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s, innerhalb der Fortschrittsfrist von %2 s.</translation>
    </message>
    <message>
        <source>A rollout of 1 replica takes about %1 s, well inside the %2 s progress deadline.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s, weit innerhalb der Fortschrittsfrist von %2 s.</translation>
    </message>
    <message>
        <source>A rollout of 1 replica takes about %1 s; the pod may need longer than the %2 s progress deadline, so it may be reported as failed although it goes on.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s; der Pod kann länger als die Fortschrittsfrist von %2 s brauchen und als gescheitert gemeldet werden, obwohl es weitergeht.</translation>
    </message>
    <message>
        <source>A rollout of 1 replica takes about %1 s; there is no progress deadline.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s; es gibt keine Fortschrittsfrist.</translation>
    </message>
    <message>
        <source>A start may take %1 s by its startup probe, but the rollout counts as failed after %2 s</source>
        <translation>Ein Start darf laut Startup-Probe %1 s dauern, aber der Rollout gilt nach %2 s als gescheitert</translation>
    </message>
    <message>
        <source>A start slower than %1 s may be killed, and this one takes %2 s</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden, und dieser dauert %2 s</translation>
    </message>
    <message>
        <source>A start slower than %1 s may be killed; a port that opens later than %2 s is too late.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; ein Port, der nach mehr als %2 s öffnet, kommt zu spät.</translation>
    </message>
    <message>
        <source>A start slower than %1 s may be killed; slower than %2 s (refusing) or %3 s (accepting but not answering) always is.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; länger als %2 s (Verbindung abgelehnt) oder %3 s (angenommen, aber keine Antwort) immer.</translation>
    </message>
    <message>
        <source>A start slower than %1 s may be killed; slower than %2 s (the command fails) or %3 s (the command does not end) always is.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; länger als %2 s (der Befehl schlägt fehl) oder %3 s (der Befehl endet nicht) immer.</translation>
    </message>
    <message>
        <source>A start slower than %1 s may be killed; slower than %2 s always is.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; länger als %2 s immer.</translation>
    </message>
    <message>
        <source>A tcpSocket probe does not notice a hang behind an open port (%1 probe).</source>
        <translation>Eine tcpSocket-Probe bemerkt kein Hängen hinter einem offenen Port (%1-Probe).</translation>
    </message>
    <message>
        <source>A volume cannot be mounted: %1</source>
        <translation>Ein Volume kann nicht eingehängt werden: %1</translation>
    </message>
    <message>
        <source>A volume lacks its ConfigMap or Secret: %1</source>
        <translation>Einem Volume fehlt seine ConfigMap oder sein Secret: %1</translation>
    </message>
    <message>
        <source>A volume of container %1 cannot be mounted: %2</source>
        <translation>Ein Volume von Container %1 kann nicht eingehängt werden: %2</translation>
    </message>
    <message>
        <source>Add %1 probe</source>
        <translation>%1-Probe hinzufügen</translation>
    </message>
    <message>
        <source>Add a startup probe</source>
        <translation>Startup-Probe hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>After a failed %1 probe the container has %2 s to stop, longer than the pod&apos;s own %3 s</source>
        <translation>Nach einer gescheiterten %1-Probe hat der Container %2 s zum Beenden, länger als die %3 s des Pods</translation>
    </message>
    <message>
        <source>After a hang it stays in traffic, as no readiness probe sees it, and is restarted within %1-%2 s plus up to %3 s grace.</source>
        <translation>Hängt er, bekommt er weiter Anfragen, da es keine Readiness-Probe sieht, und wird nach %1–%2 s neu gestartet, plus bis zu %3 s Frist zum Beenden.</translation>
    </message>
    <message>
        <source>After a hang the pod leaves traffic within %1-%2 s and is not restarted: no liveness probe sees it.</source>
        <translation>Hängt er, bekommt der Pod nach %1–%2 s keine Anfragen mehr und wird nicht neu gestartet: Keine Liveness-Probe sieht es.</translation>
    </message>
    <message>
        <source>After a hang the pod leaves traffic within %1-%2 s, is restarted within %3-%4 s plus up to %5 s grace.</source>
        <translation>Hängt er, bekommt der Pod nach %1–%2 s keine Anfragen mehr und wird nach %3–%4 s neu gestartet, plus bis zu %5 s Frist zum Beenden.</translation>
    </message>
    <message numerus="yes">
        <source>All %n new pods are ready</source>
        <translation><numerusform>Der %n neue Pod ist bereit</numerusform><numerusform>Alle %n neuen Pods sind bereit</numerusform></translation>
    </message>
    <message>
        <source>All containers are ready; waiting for the pod</source>
        <translation>Alle Container sind bereit; der Pod noch nicht</translation>
    </message>
    <message>
        <source>All new pods are ready (%1); the Service also leads to pods of other workloads (%2)</source>
        <translation>Alle neuen Pods sind bereit (%1); der Service führt auch zu Pods anderer Workloads (%2)</translation>
    </message>
    <message>
        <source>All new pods are ready; waiting for the controller&apos;s counts</source>
        <translation>Alle neuen Pods sind bereit; es fehlen noch die Zahlen des Controllers</translation>
    </message>
    <message>
        <source>Answered %1 of %2 times</source>
        <translation>%1 von %2 Malen geantwortet</translation>
    </message>
    <message>
        <source>Answered %1 times in a row</source>
        <translation>%1-mal in Folge geantwortet</translation>
    </message>
    <message>
        <source>Answered %1 times in a row, maybe by other pods: the Service also leads to %2 of other workloads</source>
        <translation>%1-mal in Folge geantwortet, vielleicht von anderen Pods: Der Service führt auch zu %2 anderer Workloads</translation>
    </message>
    <message>
        <source>Answered %1 times in a row; asking the new pods themselves</source>
        <translation>%1-mal in Folge geantwortet; die neuen Pods selbst werden gefragt</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Application: answers %1 s after its start; it is down %2 times</source>
        <translation>Anwendung: antwortet %1 s nach ihrem Start; sie steht %2-mal still</translation>
    </message>
    <message>
        <source>Apply profile %1</source>
        <translation>Profil %1 anwenden</translation>
    </message>
    <message>
        <source>Ask for get, list and watch on deployments, replicasets and pods</source>
        <translation>Nötig sind get, list und watch für deployments, replicasets und pods</translation>
    </message>
    <message>
        <source>Ask for the right to do this, or choose another context or user</source>
        <translation>Das Recht dazu anfordern oder einen anderen Kontext oder Benutzer wählen</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird angefragt</translation>
    </message>
    <message>
        <source>Asking the new pods for %1</source>
        <translation>Die neuen Pods werden nach %1 gefragt</translation>
    </message>
    <message>
        <source>Cannot listen on %1 port %2: %3</source>
        <translation>Auf %1 Port %2 kann nicht gehorcht werden: %3</translation>
    </message>
    <message>
        <source>Cannot listen on %1: %2</source>
        <translation>Auf %1 kann nicht gehorcht werden: %2</translation>
    </message>
    <message>
        <source>Cannot make the folder: %1</source>
        <translation>Der Ordner kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full</source>
        <translation>%1 kann nicht geschrieben werden: Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Cannot write to standard output</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>Bitte von Hand ändern.</translation>
    </message>
    <message>
        <source>Change it there, or use --override-manager</source>
        <translation>Dort ändern, oder --override-manager benutzen</translation>
    </message>
    <message>
        <source>Check --kind, --name and -n.</source>
        <translation>Bitte --kind, --name und -n prüfen.</translation>
    </message>
    <message>
        <source>Check certificate-authority in the kubeconfig</source>
        <translation>Bitte certificate-authority in der kubeconfig prüfen</translation>
    </message>
    <message>
        <source>Check command and args, and that the program is in the image and may be executed</source>
        <translation>Bitte command und args prüfen, und ob das Programm im Image liegt und ausführbar ist</translation>
    </message>
    <message>
        <source>Check path and port of the probe, and how long the application takes to start</source>
        <translation>Bitte Pfad und Port der Probe prüfen, und wie lange die Anwendung zum Starten braucht</translation>
    </message>
    <message>
        <source>Check proxy-url in the kubeconfig and the proxy variables</source>
        <translation>Bitte proxy-url in der kubeconfig und die Proxy-Variablen prüfen</translation>
    </message>
    <message>
        <source>Check readiness as the %1 probe does</source>
        <translation>Bereitschaft wie die %1-Probe prüfen</translation>
    </message>
    <message>
        <source>Check targetPort of the Service</source>
        <translation>Bitte targetPort des Service prüfen</translation>
    </message>
    <message>
        <source>Check that the image exists, and imagePullSecrets of the pod or of ServiceAccount %1</source>
        <translation>Bitte prüfen, ob es das Image gibt, und imagePullSecrets des Pods oder von ServiceAccount %1</translation>
    </message>
    <message>
        <source>Check the Service&apos;s selector and ports</source>
        <translation>Bitte Selektor und Ports des Service prüfen</translation>
    </message>
    <message>
        <source>Check the name and the tag of the image</source>
        <translation>Bitte Namen und Tag des Images prüfen</translation>
    </message>
    <message>
        <source>Check the network, VPN and firewall</source>
        <translation>Bitte Netz, VPN und Firewall prüfen</translation>
    </message>
    <message>
        <source>Check the permissions of the file and of its folders.</source>
        <translation>Bitte die Rechte der Datei und ihrer Ordner prüfen.</translation>
    </message>
    <message>
        <source>Check the port, and whether the server speaks TLS</source>
        <translation>Bitte den Port prüfen, und ob der Server TLS spricht</translation>
    </message>
    <message>
        <source>Check the registry&apos;s name in the image, and the node&apos;s way to it</source>
        <translation>Bitte den Namen der Registry im Image prüfen, und den Weg des Knotens dorthin</translation>
    </message>
    <message>
        <source>Check the server address and the network</source>
        <translation>Bitte Serveradresse und Netz prüfen</translation>
    </message>
    <message>
        <source>Check the spelling; kubectl explain %1 lists the fields.</source>
        <translation>Bitte die Schreibweise prüfen; kubectl explain %1 zählt die Felder auf.</translation>
    </message>
    <message>
        <source>Choose Connect to be asked again</source>
        <translation>Mit „Verbinden“ wird erneut gefragt</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one</source>
        <translation>Bitte einen anderen Port wählen, oder 0 für einen freien</translation>
    </message>
    <message>
        <source>Choose one with --context: %1</source>
        <translation>Einen mit --context wählen: %1</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
    <message>
        <source>Connection to %1 refused</source>
        <translation>Verbindung zu %1 abgelehnt</translation>
    </message>
    <message>
        <source>Container %1 cannot be created: %2</source>
        <translation>Container %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Container %1 cannot run its command (exit code %2)</source>
        <translation>Container %1 kann seinen Befehl nicht ausführen (Code %2)</translation>
    </message>
    <message>
        <source>Container %1 cannot start its command: %2</source>
        <translation>Container %1 kann seinen Befehl nicht starten: %2</translation>
    </message>
    <message>
        <source>Container %1 ended</source>
        <translation>Container %1 ist beendet</translation>
    </message>
    <message>
        <source>Container %1 ends again and again</source>
        <translation>Container %1 endet immer wieder</translation>
    </message>
    <message>
        <source>Container %1 ends with exit code %2</source>
        <translation>Container %1 endet mit Code %2</translation>
    </message>
    <message>
        <source>Container %1 ends with exit code %2, %3 s after its start</source>
        <translation>Container %1 endet mit Code %2, %3 s nach seinem Start</translation>
    </message>
    <message>
        <source>Container %1 exceeds its memory limit of %2</source>
        <translation>Container %1 überschreitet sein Speicherlimit von %2</translation>
    </message>
    <message>
        <source>Container %1 has no memory limit: a leak takes the node&apos;s memory from everybody</source>
        <translation>Container %1 hat kein Speicherlimit: Ein Leck nimmt allen auf dem Knoten den Speicher weg</translation>
    </message>
    <message>
        <source>Container %1 is starting; its startup probe has not passed yet</source>
        <translation>Container %1 startet; seine Startup-Probe hatte noch keinen Erfolg</translation>
    </message>
    <message>
        <source>Container %1 lacks configuration: %2</source>
        <translation>Container %1 fehlt eine Konfiguration: %2</translation>
    </message>
    <message>
        <source>Container %1 may use %2 times the memory that it requests: nodes are filled beyond what they have</source>
        <translation>Container %1 darf das %2-Fache des angeforderten Speichers benutzen: Knoten werden über ihre Größe hinaus gefüllt</translation>
    </message>
    <message>
        <source>Container %1 must not run as root, and its image does</source>
        <translation>Container %1 darf nicht als root laufen, sein Image tut es aber</translation>
    </message>
    <message>
        <source>Container %1 requests no %2: the scheduler thinks that it needs none</source>
        <translation>Container %1 fordert kein %2 an: Der Scheduler meint, er brauche keines</translation>
    </message>
    <message>
        <source>Container %1 runs; its readiness probe has not passed yet</source>
        <translation>Container %1 läuft; seine Readiness-Probe hatte noch keinen Erfolg</translation>
    </message>
    <message>
        <source>Container %1 runs; waiting for it to become ready</source>
        <translation>Container %1 läuft; er ist noch nicht bereit</translation>
    </message>
    <message>
        <source>Container %1 waits: %2</source>
        <translation>Container %1 wartet: %2</translation>
    </message>
    <message>
        <source>Container %1 was killed because the node ran out of memory</source>
        <translation>Container %1 wurde beendet, weil dem Knoten der Speicher ausging</translation>
    </message>
    <message numerus="yes">
        <source>Containers restarted %n times since it was ready</source>
        <translation><numerusform>Container wurden %n Mal neu gestartet, seit es bereit war</numerusform><numerusform>Container wurden %n Mal neu gestartet, seit es bereit war</numerusform></translation>
    </message>
    <message>
        <source>Copy %1 probe to %2</source>
        <translation>%1-Probe nach %2 kopieren</translation>
    </message>
    <message>
        <source>Correct it in the settings file or remove the line.</source>
        <translation>Bitte in der Einstellungsdatei berichtigen oder die Zeile entfernen.</translation>
    </message>
    <message>
        <source>Correct the file or remove it; nothing was saved.</source>
        <translation>Bitte die Datei berichtigen oder entfernen; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Correct the file, or name another one with --kubeconfig or KUBECONFIG</source>
        <translation>Die Datei berichtigen oder eine andere mit --kubeconfig oder KUBECONFIG nennen</translation>
    </message>
    <message>
        <source>DNS does not know %1 yet</source>
        <translation>DNS kennt %1 noch nicht</translation>
    </message>
    <message>
        <source>Disconnected since %1 s</source>
        <translation>Seit %1 s getrennt</translation>
    </message>
    <message>
        <source>Documents are counted from 0.</source>
        <translation>Dokumente werden ab 0 gezählt.</translation>
    </message>
    <message>
        <source>Download it first, or pipe it in: curl ... | readyline-cli ... -</source>
        <translation>Erst herunterladen, oder weiterleiten: curl ... | readyline-cli ... -</translation>
    </message>
    <message>
        <source>During a rollout all old pods serve until new ones are Ready.</source>
        <translation>Während eines Rollouts antworten alle alten Pods, bis neue Ready sind.</translation>
    </message>
    <message numerus="yes">
        <source>During a rollout at least %n of %1 pods serve.</source>
        <translation><numerusform>Während eines Rollouts antwortet mindestens %n von %1 Pods.</numerusform><numerusform>Während eines Rollouts antworten mindestens %n von %1 Pods.</numerusform></translation>
    </message>
    <message>
        <source>During a rollout there is a time without any ready pod: maxUnavailable lets the last one go.</source>
        <translation>Während eines Rollouts ist zeitweise kein Pod bereit: maxUnavailable lässt den letzten gehen.</translation>
    </message>
    <message>
        <source>Edits are kept only while the program runs.</source>
        <translation>Änderungen bleiben nur erhalten, solange das Programm läuft.</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Every node already runs as many pods as it may</source>
        <translation>Auf jedem Knoten laufen schon so viele Pods, wie er darf</translation>
    </message>
    <message>
        <source>Every node has a taint that the pod does not tolerate</source>
        <translation>Jeder Knoten hat einen Taint, den der Pod nicht duldet</translation>
    </message>
    <message>
        <source>Export it with --show-secrets, or leave it out</source>
        <translation>Mit --show-secrets exportieren oder weglassen</translation>
    </message>
    <message>
        <source>Failure %1 of %2</source>
        <translation>Fehlschlag %1 von %2</translation>
    </message>
    <message>
        <source>Failure %1 of %2: the container is killed and restarted</source>
        <translation>Fehlschlag %1 von %2: Der Container wird beendet und neu gestartet</translation>
    </message>
    <message>
        <source>Failure %1 of %2: the pod leaves traffic</source>
        <translation>Fehlschlag %1 von %2: Der Pod bekommt keine Anfragen mehr</translation>
    </message>
    <message>
        <source>Free some space; the file is as it was before.</source>
        <translation>Bitte Platz schaffen; die Datei ist wie vorher.</translation>
    </message>
    <message>
        <source>From the creation of a pod to its container&apos;s start</source>
        <translation>Vom Anlegen eines Pods bis zum Start seines Containers</translation>
    </message>
    <message>
        <source>GET %1, 3 times in a row</source>
        <translation>GET %1, 3-mal in Folge</translation>
    </message>
    <message>
        <source>Give one with --image, or in the settings.</source>
        <translation>Es wird mit --image oder in den Einstellungen genannt.</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Health checks do not connect to %1: it is %2</source>
        <translation>Prüfungen verbinden sich nicht mit %1: Das ist %2</translation>
    </message>
    <message>
        <source>How long it may take to stop</source>
        <translation>Wie lange das Beenden dauern darf</translation>
    </message>
    <message>
        <source>If it answers %1 s after container start: Ready %2-%3 s after container start.</source>
        <translation>Wenn er %1 s nach dem Containerstart antwortet: Ready %2–%3 s nach dem Containerstart.</translation>
    </message>
    <message>
        <source>If it answers only %1 s after container start, it is killed before.</source>
        <translation>Wenn er erst %1 s nach dem Containerstart antwortet, wird er vorher beendet.</translation>
    </message>
    <message>
        <source>If the process ends, it is restarted at once, then after 10 s, 20 s, 40 s and so on, at most 300 s.</source>
        <translation>Endet der Prozess, wird er sofort neu gestartet, dann nach 10 s, 20 s, 40 s und so weiter, höchstens 300 s.</translation>
    </message>
    <message>
        <source>If you trust it, name it in KUBECONFIG instead of --kubeconfig, or move it into ~/.kube</source>
        <translation>Wird ihr vertraut, gehört sie in KUBECONFIG statt --kubeconfig oder in den Ordner ~/.kube</translation>
    </message>
    <message>
        <source>Image %1 cannot be pulled</source>
        <translation>Image %1 kann nicht geladen werden</translation>
    </message>
    <message>
        <source>Image %1 is not in the registry</source>
        <translation>Image %1 ist nicht in der Registry</translation>
    </message>
    <message>
        <source>Image %1 is not on node %2, and the pull policy is Never</source>
        <translation>Image %1 ist nicht auf Knoten %2, und die Pull-Policy ist Never</translation>
    </message>
    <message>
        <source>Inactive: no pods are wanted</source>
        <translation>Inaktiv: Es sind keine Pods gewünscht</translation>
    </message>
    <message>
        <source>Init step %1 ends with exit code %2</source>
        <translation>Init-Schritt %1 endet mit Code %2</translation>
    </message>
    <message>
        <source>Init step %1 of %2: %3</source>
        <translation>Init-Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Install a load balancer (cloud controller, MetalLB, minikube tunnel), or use another Service type</source>
        <translation>Einen Load-Balancer einrichten (Cloud-Controller, MetalLB, minikube tunnel) oder einen anderen Service-Typ benutzen</translation>
    </message>
    <message>
        <source>Install the plugin, or correct its path in the kubeconfig</source>
        <translation>Das Plugin installieren oder seinen Pfad in der kubeconfig berichtigen</translation>
    </message>
    <message>
        <source>Is the server running? Check its address and port</source>
        <translation>Läuft der Server? Bitte Adresse und Port prüfen</translation>
    </message>
    <message numerus="yes">
        <source>It answered within %1 s in the last %n starts: Ready %2-%3 s after container start.</source>
        <translation><numerusform>Beim letzten Start antwortete er innerhalb von %1 s: Ready %2–%3 s nach dem Containerstart.</numerusform><numerusform>Bei den letzten %n Starts antwortete er innerhalb von %1 s: Ready %2–%3 s nach dem Containerstart.</numerusform></translation>
    </message>
    <message>
        <source>It can only recover after hangs, fails or errors</source>
        <translation>Sie kann sich nur nach hangs, fails oder errors erholen</translation>
    </message>
    <message>
        <source>It cannot stop answering before it answers</source>
        <translation>Sie kann nicht aufhören zu antworten, bevor sie antwortet</translation>
    </message>
    <message>
        <source>It changes nothing more</source>
        <translation>Das ändert nichts mehr</translation>
    </message>
    <message>
        <source>It defines no contexts at all</source>
        <translation>Sie legt überhaupt keine Kontexte fest</translation>
    </message>
    <message>
        <source>It goes on by itself once the ConfigMap or Secret is there</source>
        <translation>Es geht von selbst weiter, sobald die ConfigMap oder das Secret da ist</translation>
    </message>
    <message>
        <source>It is declared to answer %1 s after container start: Ready %2-%3 s after container start.</source>
        <translation>Laut Angabe antwortet er %1 s nach dem Containerstart: Ready %2–%3 s nach dem Containerstart.</translation>
    </message>
    <message>
        <source>It is inactive: with 0 replicas a rollout starts nothing.</source>
        <translation>Inaktiv: Mit 0 Replicas startet ein Rollout nichts.</translation>
    </message>
    <message>
        <source>It is still there after %1 s</source>
        <translation>Nach %1 s ist es immer noch da</translation>
    </message>
    <message>
        <source>It may set the three probes and resources.</source>
        <translation>Es darf die drei Probes und Ressourcen setzen.</translation>
    </message>
    <message>
        <source>It was changed or replaced meanwhile; look at it again</source>
        <translation>Es wurde inzwischen geändert oder ersetzt; bitte neu ansehen</translation>
    </message>
    <message>
        <source>It was degraded %1 times within 5 minutes</source>
        <translation>Es war %1-mal in 5 Minuten beeinträchtigt</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>Seine Argumente</translation>
    </message>
    <message>
        <source>Its certificate</source>
        <translation>Sein Zertifikat</translation>
    </message>
    <message>
        <source>Keep at least one pod</source>
        <translation>Mindestens einen Pod behalten</translation>
    </message>
    <message>
        <source>Keys are text; put this one in quotes if it is meant as text.</source>
        <translation>Schlüssel sind Text; ist dieser so gemeint, gehört er in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Known scenarios: %1</source>
        <translation>Bekannte Szenarien: %1</translation>
    </message>
    <message>
        <source>Kubernetes keeps binary data as base64 text: leave out !!binary.</source>
        <translation>Kubernetes speichert Binärdaten als Base64-Text: !!binary weglassen.</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n fields to others</source>
        <translation><numerusform>%n Feld anderen überlassen</numerusform><numerusform>%n Felder anderen überlassen</numerusform></translation>
    </message>
    <message>
        <source>Let the lines of the file end with LF or CR LF; within quotes write the character as \r, \N, \L or \P.</source>
        <translation>Die Zeilen der Datei mit LF oder CR LF enden lassen; in Anführungszeichen das Zeichen als \r, \N, \L oder \P schreiben.</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>Liveness</translation>
    </message>
    <message>
        <source>Liveness checks %1, which sounds like a check of something else: if that fails, healthy containers are restarted</source>
        <translation>Liveness prüft %1, was nach der Prüfung von etwas anderem klingt: Fällt das aus, werden gesunde Container neu gestartet</translation>
    </message>
    <message>
        <source>Liveness gives up after %1 s, readiness after %2 s: the container is killed before it has left traffic</source>
        <translation>Liveness gibt nach %1 s auf, Readiness nach %2 s: Der Container wird beendet, bevor er keine Anfragen mehr bekommt</translation>
    </message>
    <message>
        <source>Liveness probe fails: %1 from %2</source>
        <translation>Liveness-Probe scheitert: %1 von %2</translation>
    </message>
    <message>
        <source>Load balancers may need minutes; else look at firewalls, DNS and the load balancer&apos;s own health check</source>
        <translation>Load-Balancer brauchen manchmal Minuten; sonst Firewalls, DNS und die eigene Prüfung des Load-Balancers ansehen</translation>
    </message>
    <message>
        <source>Looking for the Service</source>
        <translation>Der Service wird gesucht</translation>
    </message>
    <message>
        <source>Make the selector a part of the pod template&apos;s labels</source>
        <translation>Der Selektor muss Teil der Labels der Pod-Vorlage sein</translation>
    </message>
    <message>
        <source>Managed by %1: a change here would be reverted</source>
        <translation>Verwaltet von %1: Eine Änderung hier würde rückgängig gemacht</translation>
    </message>
    <message>
        <source>More than %1 events come before the end</source>
        <translation>Vor dem Ende kommen mehr als %1 Ereignisse</translation>
    </message>
    <message>
        <source>Name files or folders, or - for standard input</source>
        <translation>Dateien oder Ordner nennen, oder - für die Standardeingabe</translation>
    </message>
    <message>
        <source>Name in its certificate</source>
        <translation>Name in seinem Zertifikat</translation>
    </message>
    <message>
        <source>Name one with --kubeconfig or KUBECONFIG, or use --demo</source>
        <translation>Eine mit --kubeconfig oder KUBECONFIG nennen, oder --demo benutzen</translation>
    </message>
    <message>
        <source>Name the container&apos;s port, or give the Service a port number</source>
        <translation>Dem Port des Containers den Namen geben oder im Service eine Portnummer angeben</translation>
    </message>
    <message>
        <source>No answer within %1 s</source>
        <translation>Keine Antwort innerhalb von %1 s</translation>
    </message>
    <message>
        <source>No application answers</source>
        <translation>Keine Anwendung antwortet</translation>
    </message>
    <message>
        <source>No certificate could be made for the simulated cluster</source>
        <translation>Für den simulierten Cluster konnte kein Zertifikat erzeugt werden</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>Keine Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>No container has a port named %1, which the Service leads to</source>
        <translation>Kein Container hat einen Port namens %1, auf den der Service zeigt</translation>
    </message>
    <message>
        <source>No node can take the pod</source>
        <translation>Kein Knoten kann den Pod aufnehmen</translation>
    </message>
    <message>
        <source>No node has enough free %1 for the pod</source>
        <translation>Kein Knoten hat genug freies %1 für den Pod</translation>
    </message>
    <message>
        <source>No node matches the pod&apos;s node selector or affinity</source>
        <translation>Kein Knoten passt zu Node-Selector oder Affinität des Pods</translation>
    </message>
    <message>
        <source>No pods are left</source>
        <translation>Es sind keine Pods mehr da</translation>
    </message>
    <message>
        <source>No port of Service %1 leads to port %2, which the readiness probe asks; %3 does not answer</source>
        <translation>Kein Port von Service %1 führt zu Port %2, den die Readiness-Probe fragt; %3 antwortet nicht</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>Keine sichere Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>Node %1 cannot reach the registry of image %2</source>
        <translation>Knoten %1 erreicht die Registry von Image %2 nicht</translation>
    </message>
    <message>
        <source>Node %1 cannot set up the pod&apos;s network</source>
        <translation>Knoten %1 kann das Netz des Pods nicht einrichten</translation>
    </message>
    <message>
        <source>Node %1 does not answer; the cluster replaces its pods after some minutes</source>
        <translation>Knoten %1 antwortet nicht; der Cluster ersetzt seine Pods nach einigen Minuten</translation>
    </message>
    <message>
        <source>Node %1 does not trust the registry of image %2</source>
        <translation>Knoten %1 vertraut der Registry von Image %2 nicht</translation>
    </message>
    <message>
        <source>Node %1 has trouble with container %2: %3</source>
        <translation>Knoten %1 hat Schwierigkeiten mit Container %2: %3</translation>
    </message>
    <message>
        <source>Not done within %1 s: %2</source>
        <translation>Nicht fertig in %1 s: %2</translation>
    </message>
    <message>
        <source>Not yet supported for %1</source>
        <translation>Für %1 noch nicht möglich</translation>
    </message>
    <message>
        <source>Nothing in this cluster seems to provide load balancers</source>
        <translation>In diesem Cluster scheint nichts Load-Balancer bereitzustellen</translation>
    </message>
    <message>
        <source>Nothing in this cluster seems to provide load balancers of class %1</source>
        <translation>In diesem Cluster scheint nichts Load-Balancer der Klasse %1 bereitzustellen</translation>
    </message>
    <message>
        <source>Nothing kills a slow start: there is neither a startup nor a liveness probe.</source>
        <translation>Nichts beendet einen langsamen Start: Es gibt weder Startup- noch Liveness-Probe.</translation>
    </message>
    <message>
        <source>Nothing was written. Reload it: your edits are kept and made on the new content.</source>
        <translation>Nichts wurde geschrieben. Beim Neuladen bleiben die Änderungen erhalten und gelten für den neuen Inhalt.</translation>
    </message>
    <message>
        <source>Number of replicas</source>
        <translation>Anzahl der Replicas</translation>
    </message>
    <message>
        <source>Objects of kind %1 (%2) are not supported</source>
        <translation>Objekte der Art %1 (%2) werden nicht unterstützt</translation>
    </message>
    <message>
        <source>Once there is room, the controller may take minutes to try again</source>
        <translation>Ist Platz da, kann es Minuten dauern, bis der Controller es wieder versucht</translation>
    </message>
    <message>
        <source>One PROJECT-ID is needed</source>
        <translation>Es wird genau eine PROJEKT-ID gebraucht</translation>
    </message>
    <message>
        <source>One pod is still there</source>
        <translation>Ein Pod ist noch da</translation>
    </message>
    <message>
        <source>One pod is wanted</source>
        <translation>Ein Pod ist gewünscht</translation>
    </message>
    <message>
        <source>One slow or lost answer restarts the container</source>
        <translation>Eine langsame oder verlorene Antwort startet den Container neu</translation>
    </message>
    <message>
        <source>Only Deployments, StatefulSets and DaemonSets have probes</source>
        <translation>Nur Deployments, StatefulSets und DaemonSets haben Probes</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Bitte neu öffnen</translation>
    </message>
    <message>
        <source>Other fields may refer to it through an anchor: change it by hand.</source>
        <translation>Andere Felder könnten über einen Anker darauf verweisen: bitte von Hand ändern.</translation>
    </message>
    <message>
        <source>Phases: address, pods, health</source>
        <translation>Phasen: address, pods, health</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Pods are turned away or evicted (%1 so far): %2</source>
        <translation>Pods werden abgewiesen oder verdrängt (bisher %1): %2</translation>
    </message>
    <message>
        <source>Project id &quot;%1&quot; gives the name &quot;%2&quot;, which Kubernetes does not accept</source>
        <translation>Die Projekt-ID „%1“ ergibt den Namen „%2“, den Kubernetes nicht annimmt</translation>
    </message>
    <message>
        <source>Projects are chosen by their names or by --selector, not by both</source>
        <translation>Projekte werden nach Namen oder mit --selector gewählt, nicht mit beidem</translation>
    </message>
    <message>
        <source>Projects of other namespaces are written NAMESPACE/NAME; projects -A lists them.</source>
        <translation>Projekte in anderen Namespaces schreibt man NAMESPACE/NAME; projects -A listet sie auf.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Put &lt;&lt; in quotes if it is meant as a key.</source>
        <translation>Ist &lt;&lt; als Schlüssel gemeint, gehört es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put it in quotes if it is meant as text.</source>
        <translation>Ist Text gemeint, gehört er in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>Er gehört in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put the key in quotes if it is meant as text.</source>
        <translation>Ist der Schlüssel als Text gemeint, gehört er in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put the text in quotes if the * is meant as a character.</source>
        <translation>Ist der * als Zeichen gemeint, gehört der Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>QoS class %1.</source>
        <translation>QoS-Klasse %1.</translation>
    </message>
    <message>
        <source>Rarely, when the kubelet misses the start, it is Ready only after up to %1 s.</source>
        <translation>Selten, wenn das Kubelet den Start verpasst, ist er erst nach bis zu %1 s Ready.</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>Readiness probe fails: %1 from %2</source>
        <translation>Readiness-Probe scheitert: %1 von %2</translation>
    </message>
    <message>
        <source>Reading objects of kind %1 is not permitted, so the new revision cannot be proven ready</source>
        <translation>Objekte der Art %1 dürfen nicht gelesen werden, darum ist die neue Revision nicht nachweisbar bereit</translation>
    </message>
    <message>
        <source>Reading the cluster&apos;s state</source>
        <translation>Der Zustand des Clusters wird gelesen</translation>
    </message>
    <message>
        <source>Reads the certificate</source>
        <translation>Liest das Zertifikat</translation>
    </message>
    <message>
        <source>Reads the certificate authority</source>
        <translation>Liest die Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Reads the key</source>
        <translation>Liest den Schlüssel</translation>
    </message>
    <message>
        <source>Reads the token</source>
        <translation>Liest das Token</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Ready after %1 s</source>
        <translation>Bereit nach %1 s</translation>
    </message>
    <message>
        <source>Ready again</source>
        <translation>Wieder bereit</translation>
    </message>
    <message>
        <source>Ready; must stay so for %1 s</source>
        <translation>Bereit; muss es %1 s lang bleiben</translation>
    </message>
    <message>
        <source>Recovered after %1 s</source>
        <translation>Nach %1 s erholt</translation>
    </message>
    <message>
        <source>Recreate: from the stop of the old pods until a new one is Ready nobody answers, up to %1 s.</source>
        <translation>Recreate: Vom Ende der alten Pods, bis ein neuer Ready ist, antwortet niemand, bis zu %1 s.</translation>
    </message>
    <message>
        <source>Remove %1 probe</source>
        <translation>%1-Probe entfernen</translation>
    </message>
    <message>
        <source>Remove one of them: tools disagree on which one counts.</source>
        <translation>Einer muss weg: Werkzeuge sind sich uneins, welcher gilt.</translation>
    </message>
    <message>
        <source>Remove the alias *%1.</source>
        <translation>Den Alias *%1 entfernen.</translation>
    </message>
    <message>
        <source>Render the template first, for example with helm template.</source>
        <translation>Die Vorlage zuerst auswerten, zum Beispiel mit helm template.</translation>
    </message>
    <message>
        <source>ResourceQuota %1 leaves no room for one more pod (%2: %3 of %4 used, a pod needs %5), and no old pod may go first: a rollout can never start</source>
        <translation>ResourceQuota %1 lässt keinen Platz für einen weiteren Pod (%2: %3 von %4 belegt, ein Pod braucht %5), und kein alter Pod darf vorher gehen: Ein Rollout kann nie beginnen</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Neu gestartet</translation>
    </message>
    <message>
        <source>Resume it (kubectl rollout resume)</source>
        <translation>Fortsetzen (kubectl rollout resume)</translation>
    </message>
    <message>
        <source>Resume it first</source>
        <translation>Erst fortsetzen</translation>
    </message>
    <message>
        <source>Run the command in a terminal</source>
        <translation>Den Befehl in einem Terminal ausführen</translation>
    </message>
    <message>
        <source>Run the plugin by hand to see what it prints, or sign in another way</source>
        <translation>Das Plugin von Hand ausführen, um seine Ausgabe zu sehen, oder anders anmelden</translation>
    </message>
    <message>
        <source>Runs the program</source>
        <translation>Führt das Programm aus</translation>
    </message>
    <message>
        <source>Save the file as UTF-8, for example with iconv -t UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern, zum Beispiel mit iconv -t UTF-8.</translation>
    </message>
    <message>
        <source>Say which one counts (--service)</source>
        <translation>Bitte sagen, welcher zählt (--service)</translation>
    </message>
    <message>
        <source>Say which with --kind, --name, -n or --doc.</source>
        <translation>Welches gemeint ist, sagt --kind, --name, -n oder --doc.</translation>
    </message>
    <message>
        <source>Scaled to %1 by %2</source>
        <translation>Auf %1 skaliert von %2</translation>
    </message>
    <message>
        <source>See readyline --help.</source>
        <translation>Siehe readyline --help.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Service %1 has the workload&apos;s name, but its selector does not match the pods&apos; labels</source>
        <translation>Service %1 heißt wie der Workload, aber sein Selektor passt nicht zu den Labels der Pods</translation>
    </message>
    <message>
        <source>Service %1 sends to port %2, which no container has</source>
        <translation>Service %1 schickt an Port %2, den kein Container hat</translation>
    </message>
    <message>
        <source>Service %1 sends traffic as soon as the container runs: there is no readiness probe</source>
        <translation>Service %1 schickt Anfragen, sobald der Container läuft: Es gibt keine Readiness-Probe</translation>
    </message>
    <message>
        <source>ServiceAccount %1 does not exist</source>
        <translation>ServiceAccount %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Set %1 %2 to %3</source>
        <translation>%1 %2 auf %3 setzen</translation>
    </message>
    <message>
        <source>Set %1 handler to %2</source>
        <translation>Art der %1-Probe auf %2 setzen</translation>
    </message>
    <message>
        <source>Set %1 timeout to %2 s</source>
        <translation>Timeout der %1-Probe auf %2 s setzen</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Set fields</source>
        <translation>Felder setzen</translation>
    </message>
    <message>
        <source>Set liveness failure threshold to %1</source>
        <translation>Fehlerschwelle der Liveness-Probe auf %1 setzen</translation>
    </message>
    <message>
        <source>Set progress deadline to %1 s</source>
        <translation>Fortschrittsfrist auf %1 s setzen</translation>
    </message>
    <message>
        <source>Set runAsUser, or use an image with another user</source>
        <translation>runAsUser setzen oder ein Image mit einem anderen Benutzer verwenden</translation>
    </message>
    <message>
        <source>Set startup failure threshold to %1</source>
        <translation>Fehlerschwelle der Startup-Probe auf %1 setzen</translation>
    </message>
    <message>
        <source>Sets the variables</source>
        <translation>Setzt die Variablen</translation>
    </message>
    <message>
        <source>Several Services select these pods</source>
        <translation>Mehrere Services wählen diese Pods aus</translation>
    </message>
    <message>
        <source>Several Services select these pods: %1</source>
        <translation>Mehrere Services wählen diese Pods aus: %1</translation>
    </message>
    <message>
        <source>Sign in again with the plugin&apos;s own tools, or choose another context</source>
        <translation>Mit den Werkzeugen des Plugins neu anmelden oder einen anderen Kontext wählen</translation>
    </message>
    <message>
        <source>Sign in with a token or a client certificate, or use readyline-cli with --exec-policy allow</source>
        <translation>Bitte mit Token oder Client-Zertifikat anmelden, oder readyline-cli mit --exec-policy allow benutzen</translation>
    </message>
    <message>
        <source>Split it into several documents.</source>
        <translation>Bitte auf mehrere Dokumente verteilen.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Bitte auf mehrere Dateien verteilen.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Bitte auf kleinere Dateien verteilen.</translation>
    </message>
    <message>
        <source>Start time: a default</source>
        <translation>Startdauer: ein Vorgabewert</translation>
    </message>
    <message>
        <source>Start time: declared by the annotation</source>
        <translation>Startdauer: durch die Annotation angegeben</translation>
    </message>
    <message>
        <source>Start time: measured</source>
        <translation>Startdauer: gemessen</translation>
    </message>
    <message>
        <source>Start time: nothing is known, so it is said with &quot;if&quot;</source>
        <translation>Startdauer: unbekannt, darum mit „wenn“ gesagt</translation>
    </message>
    <message>
        <source>Starting container %1 on %2</source>
        <translation>Container %1 wird auf %2 gestartet</translation>
    </message>
    <message>
        <source>Starting the pod on %1</source>
        <translation>Der Pod wird auf %1 gestartet</translation>
    </message>
    <message>
        <source>Starting to look</source>
        <translation>Es wird nachgesehen</translation>
    </message>
    <message>
        <source>Startup</source>
        <translation>Startup</translation>
    </message>
    <message>
        <source>Startup probe fails: %1 from %2</source>
        <translation>Startup-Probe scheitert: %1 von %2</translation>
    </message>
    <message>
        <source>Startup probe: %1 of %2 checks failed (%3)</source>
        <translation>Startup-Probe: %1 von %2 Prüfungen gescheitert (%3)</translation>
    </message>
    <message>
        <source>Store the key without a passphrase, or use a credential plugin</source>
        <translation>Den Schlüssel ohne Passphrase ablegen oder ein Plugin zur Anmeldung benutzen</translation>
    </message>
    <message>
        <source>Success %1 of %2: all is well</source>
        <translation>Erfolg %1 von %2: Alles in Ordnung</translation>
    </message>
    <message>
        <source>Success %1 of %2: the container counts as started</source>
        <translation>Erfolg %1 von %2: Der Container gilt als gestartet</translation>
    </message>
    <message>
        <source>Success %1 of %2: the pod gets traffic</source>
        <translation>Erfolg %1 von %2: Der Pod bekommt Anfragen</translation>
    </message>
    <message>
        <source>Take these fields over, give them up, or adopt the values they have</source>
        <translation>Diese Felder übernehmen, aufgeben, oder ihre jetzigen Werte annehmen</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>The %1 probe starts a process in the container every %2 s</source>
        <translation>Die %1-Probe startet alle %2 s einen Prozess im Container</translation>
    </message>
    <message>
        <source>The %1 probe uses port &quot;%2&quot;, but the container has no port of that name: every check errors</source>
        <translation>Die %1-Probe benutzt Port „%2“, aber der Container hat keinen Port dieses Namens: Jede Prüfung endet mit einem Fehler</translation>
    </message>
    <message>
        <source>The %1 probe uses port %2, which the container does not declare</source>
        <translation>Die %1-Probe benutzt Port %2, den der Container nicht deklariert</translation>
    </message>
    <message>
        <source>The Deployment controller does not react to the change</source>
        <translation>Der Deployment-Controller reagiert nicht auf die Änderung</translation>
    </message>
    <message>
        <source>The Deployment is being deleted</source>
        <translation>Das Deployment wird gerade gelöscht</translation>
    </message>
    <message>
        <source>The Deployment is not there any more</source>
        <translation>Das Deployment ist nicht mehr da</translation>
    </message>
    <message>
        <source>The Deployment is paused: the new revision will not roll out</source>
        <translation>Das Deployment ist angehalten: Die neue Revision wird nicht ausgerollt</translation>
    </message>
    <message>
        <source>The Deployment was deleted</source>
        <translation>Das Deployment wurde gelöscht</translation>
    </message>
    <message>
        <source>The Deployment was deleted and made again by somebody else</source>
        <translation>Das Deployment wurde von jemand anderem gelöscht und neu angelegt</translation>
    </message>
    <message>
        <source>The Service does not list all new pods as endpoints</source>
        <translation>Der Service führt nicht alle neuen Pods als Endpunkte</translation>
    </message>
    <message>
        <source>The Service has no ready endpoint</source>
        <translation>Der Service hat keinen bereiten Endpunkt</translation>
    </message>
    <message>
        <source>The answer of %1 broke off: %2</source>
        <translation>Die Antwort von %1 brach ab: %2</translation>
    </message>
    <message>
        <source>The application answers after</source>
        <translation>Die Anwendung antwortet nach</translation>
    </message>
    <message>
        <source>The application answers, but refuses this request: check the probe&apos;s path</source>
        <translation>Die Anwendung antwortet, lehnt aber diese Anfrage ab: bitte den Pfad der Probe prüfen</translation>
    </message>
    <message>
        <source>The application recovers at</source>
        <translation>Die Anwendung erholt sich bei</translation>
    </message>
    <message>
        <source>The application&apos;s fault begins at</source>
        <translation>Die Störung der Anwendung beginnt bei</translation>
    </message>
    <message>
        <source>The auth-provider %1 of user %2 is not supported</source>
        <translation>Der auth-provider %1 von Benutzer %2 wird nicht unterstützt</translation>
    </message>
    <message>
        <source>The certificate authority is not a readable PEM certificate</source>
        <translation>Die Zertifizierungsstelle ist kein lesbares PEM-Zertifikat</translation>
    </message>
    <message>
        <source>The certificate is for another name: check the server address, or set tls-server-name</source>
        <translation>Das Zertifikat gilt für einen anderen Namen: bitte die Serveradresse prüfen oder tls-server-name setzen</translation>
    </message>
    <message>
        <source>The certificate of %1 is refused: %2</source>
        <translation>Das Zertifikat von %1 wird abgelehnt: %2</translation>
    </message>
    <message>
        <source>The client certificate is not a readable PEM certificate</source>
        <translation>Das Client-Zertifikat ist kein lesbares PEM-Zertifikat</translation>
    </message>
    <message>
        <source>The client key does not belong to the client certificate</source>
        <translation>Der Client-Schlüssel gehört nicht zum Client-Zertifikat</translation>
    </message>
    <message>
        <source>The client key is not a readable PEM key</source>
        <translation>Der Client-Schlüssel ist kein lesbarer PEM-Schlüssel</translation>
    </message>
    <message>
        <source>The client key is of a kind that cannot be used (%1)</source>
        <translation>Der Client-Schlüssel ist von einer Art, die nicht benutzt werden kann (%1)</translation>
    </message>
    <message>
        <source>The client key is protected by a passphrase</source>
        <translation>Der Client-Schlüssel ist durch eine Passphrase geschützt</translation>
    </message>
    <message>
        <source>The cluster has no node</source>
        <translation>Der Cluster hat keinen Knoten</translation>
    </message>
    <message>
        <source>The cluster refuses to create the pod: %1</source>
        <translation>Der Cluster lehnt es ab, den Pod anzulegen: %1</translation>
    </message>
    <message>
        <source>The connection to the cluster is lost; what is shown is old</source>
        <translation>Die Verbindung zum Cluster ist unterbrochen; was hier steht, ist alt</translation>
    </message>
    <message>
        <source>The connection to the simulated cluster broke off</source>
        <translation>Die Verbindung zum simulierten Cluster brach ab</translation>
    </message>
    <message>
        <source>The container answers only after %1 s, and without a startup probe liveness may kill it after %2 s</source>
        <translation>Der Container antwortet erst nach %1 s, und ohne Startup-Probe kann Liveness ihn nach %2 s beenden</translation>
    </message>
    <message>
        <source>The containers are: %1</source>
        <translation>Die Container sind: %1</translation>
    </message>
    <message>
        <source>The controller accepted the change but made no new ReplicaSet</source>
        <translation>Der Controller nahm die Änderung an, legte aber kein neues ReplicaSet an</translation>
    </message>
    <message>
        <source>The credential plugin %1 printed more than 1 MiB</source>
        <translation>Das Anmelde-Plugin %1 gab mehr als 1 MiB aus</translation>
    </message>
    <message>
        <source>The credential plugin %1 was ended by a signal</source>
        <translation>Das Anmelde-Plugin %1 wurde durch ein Signal beendet</translation>
    </message>
    <message>
        <source>The credentials are missing, wrong or expired; sign in again or choose another context</source>
        <translation>Die Anmeldedaten fehlen, sind falsch oder abgelaufen; neu anmelden oder einen anderen Kontext wählen</translation>
    </message>
    <message>
        <source>The deployment is paused, so it would not restart</source>
        <translation>Das Deployment ist angehalten und würde darum nicht neu starten</translation>
    </message>
    <message>
        <source>The document has no apiVersion or no kind</source>
        <translation>Dem Dokument fehlt apiVersion oder kind</translation>
    </message>
    <message>
        <source>The draft %1 cannot be removed</source>
        <translation>Der Entwurf %1 kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>The draft %1 cannot be renamed</source>
        <translation>Der Entwurf %1 kann nicht umbenannt werden</translation>
    </message>
    <message>
        <source>The draft %1 was written by another version of Readyline</source>
        <translation>Der Entwurf %1 wurde von einer anderen Version von Readyline geschrieben</translation>
    </message>
    <message>
        <source>The draft is kept as %1.</source>
        <translation>Der Entwurf bleibt als %1 erhalten.</translation>
    </message>
    <message>
        <source>The file is UTF-16: save it as UTF-8.</source>
        <translation>Die Datei ist UTF-16: bitte als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation>Die Datei ist wie vorher.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The health check does not answer any more</source>
        <translation>Die Adresse antwortet nicht mehr</translation>
    </message>
    <message>
        <source>The health-check path of Service %1 has no effect without the annotation %2</source>
        <translation>Der Health-Check-Pfad von Service %1 wirkt nicht ohne die Annotation %2</translation>
    </message>
    <message>
        <source>The host of %1 is not known</source>
        <translation>Der Rechner von %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>The image is on the node already</source>
        <translation>Das Image ist schon auf dem Knoten</translation>
    </message>
    <message>
        <source>The image of a new project is not known</source>
        <translation>Das Image eines neuen Projekts ist nicht bekannt</translation>
    </message>
    <message>
        <source>The image of container %1 is still being pulled: it is large, or the registry is slow</source>
        <translation>Das Image von Container %1 wird noch geladen: Es ist groß, oder die Registry ist langsam</translation>
    </message>
    <message>
        <source>The kubeconfig %1 would send %2 to %3, a file outside its own folder</source>
        <translation>Die kubeconfig %1 würde %2 an %3 schicken, eine Datei außerhalb ihres Ordners</translation>
    </message>
    <message>
        <source>The kubeconfig has no current context</source>
        <translation>Die kubeconfig hat keinen aktuellen Kontext</translation>
    </message>
    <message>
        <source>The kubelet throws such a result away: it counts neither way</source>
        <translation>Das Kubelet verwirft so ein Ergebnis: Es zählt weder so noch so</translation>
    </message>
    <message>
        <source>The live object has no %1</source>
        <translation>Im Cluster hat das Objekt kein %1</translation>
    </message>
    <message>
        <source>The load balancer cannot be set up: %1</source>
        <translation>Der Load-Balancer kann nicht eingerichtet werden: %1</translation>
    </message>
    <message>
        <source>The load balancer checks %1, the readiness probe %2: they will disagree about who is healthy</source>
        <translation>Der Load-Balancer prüft %1, die Readiness-Probe %2: Sie werden uneins sein, wer gesund ist</translation>
    </message>
    <message>
        <source>The load balancer has no address to give: %1</source>
        <translation>Der Load-Balancer hat keine Adresse mehr: %1</translation>
    </message>
    <message>
        <source>The load balancer rejects port %1: %2</source>
        <translation>Der Load-Balancer lehnt Port %1 ab: %2</translation>
    </message>
    <message>
        <source>The load balancer&apos;s address changed from %1 to %2</source>
        <translation>Die Adresse des Load-Balancers wechselte von %1 zu %2</translation>
    </message>
    <message>
        <source>The load balancer&apos;s address is gone</source>
        <translation>Die Adresse des Load-Balancers ist weg</translation>
    </message>
    <message>
        <source>The name %1 has no address</source>
        <translation>Der Name %1 hat keine Adresse</translation>
    </message>
    <message>
        <source>The name %1 is not known (%2)</source>
        <translation>Der Name %1 ist nicht bekannt (%2)</translation>
    </message>
    <message>
        <source>The name %1 was not resolved in time</source>
        <translation>Der Name %1 wurde nicht rechtzeitig aufgelöst</translation>
    </message>
    <message>
        <source>The namespace&apos;s quota leaves no room for the pod: %1</source>
        <translation>Die Quota des Namespace lässt keinen Platz für den Pod: %1</translation>
    </message>
    <message>
        <source>The new ReplicaSet cannot be created: %1</source>
        <translation>Das neue ReplicaSet kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>The new pod is ready</source>
        <translation>Der neue Pod ist bereit</translation>
    </message>
    <message>
        <source>The new pods answer, but %1 does not: %2</source>
        <translation>Die neuen Pods antworten, aber %1 nicht: %2</translation>
    </message>
    <message>
        <source>The new pods are ready, but the Service has no endpoints</source>
        <translation>Die neuen Pods sind bereit, aber der Service hat keine Endpunkte</translation>
    </message>
    <message numerus="yes">
        <source>The new pods are ready, but the Service still sends to %n old pods</source>
        <translation><numerusform>Die neuen Pods sind bereit, aber der Service schickt noch an %n alten Pod</numerusform><numerusform>Die neuen Pods sind bereit, aber der Service schickt noch an %n alte Pods</numerusform></translation>
    </message>
    <message>
        <source>The new pods are ready, but the Service still sends to an old pod</source>
        <translation>Die neuen Pods sind bereit, aber der Service schickt noch an einen alten Pod</translation>
    </message>
    <message numerus="yes">
        <source>The new pods are ready; traffic still goes to %n old pods</source>
        <translation><numerusform>Die neuen Pods sind bereit; Anfragen gehen noch an %n alten Pod</numerusform><numerusform>Die neuen Pods sind bereit; Anfragen gehen noch an %n alte Pods</numerusform></translation>
    </message>
    <message>
        <source>The new pods are ready; traffic still goes to an old pod</source>
        <translation>Die neuen Pods sind bereit; Anfragen gehen noch an einen alten Pod</translation>
    </message>
    <message>
        <source>The new pods are ready; waiting for the Service to list them</source>
        <translation>Die neuen Pods sind bereit; der Service führt sie noch nicht auf</translation>
    </message>
    <message>
        <source>The new pods run, but their health check fails: %1</source>
        <translation>Die neuen Pods laufen, aber ihre Prüfung scheitert: %1</translation>
    </message>
    <message>
        <source>The new pods themselves do not answer well: it is the application, not the network</source>
        <translation>Die neuen Pods selbst antworten nicht gut: Es liegt an der Anwendung, nicht am Netz</translation>
    </message>
    <message>
        <source>The node&apos;s container runtime must know the registry&apos;s certificate</source>
        <translation>Die Container-Laufzeit des Knotens muss das Zertifikat der Registry kennen</translation>
    </message>
    <message>
        <source>The node&apos;s policy rejects the signature of image %1</source>
        <translation>Die Richtlinie des Knotens lehnt die Signatur von Image %1 ab</translation>
    </message>
    <message>
        <source>The object has no metadata.name</source>
        <translation>Dem Objekt fehlt metadata.name</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %2</source>
        <translation>Die Option %1 braucht einen Wert: %2</translation>
    </message>
    <message>
        <source>The option %1 takes no value</source>
        <translation>Die Option %1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>The other containers answer at once</source>
        <translation>Die anderen Container antworten sofort</translation>
    </message>
    <message>
        <source>The pod template was changed by %1</source>
        <translation>Die Pod-Vorlage wurde von %1 geändert</translation>
    </message>
    <message>
        <source>The program of container %1 finished; a Deployment expects one that keeps running</source>
        <translation>Das Programm von Container %1 ist fertig; ein Deployment erwartet eines, das weiterläuft</translation>
    </message>
    <message>
        <source>The proxy does not connect to %1: %2</source>
        <translation>Der Proxy verbindet nicht mit %1: %2</translation>
    </message>
    <message>
        <source>The registry of image %1 is overloaded</source>
        <translation>Die Registry von Image %1 ist überlastet</translation>
    </message>
    <message>
        <source>The registry refuses access to image %1</source>
        <translation>Die Registry verweigert den Zugriff auf Image %1</translation>
    </message>
    <message>
        <source>The rollout made no progress for %1 s</source>
        <translation>Der Rollout kam %1 s lang nicht voran</translation>
    </message>
    <message>
        <source>The rollout was paused by %1</source>
        <translation>Der Rollout wurde von %1 angehalten</translation>
    </message>
    <message>
        <source>The selector of Service %1 does not match the labels of the new pods</source>
        <translation>Der Selektor von Service %1 passt nicht zu den Labels der neuen Pods</translation>
    </message>
    <message>
        <source>The server address %1 is not an http or https URL</source>
        <translation>Die Serveradresse %1 ist keine http- oder https-URL</translation>
    </message>
    <message>
        <source>The server address in the kubeconfig is not the one of an API server</source>
        <translation>Die Serveradresse in der kubeconfig ist nicht die eines API-Servers</translation>
    </message>
    <message>
        <source>The server answered HTTP %1 without an explanation</source>
        <translation>Der Server antwortete mit HTTP %1, ohne Erklärung</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Der Server antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>The server ended the stream of changes at once</source>
        <translation>Der Server beendete den Strom der Änderungen sofort</translation>
    </message>
    <message>
        <source>The server has stopped answering on an open connection</source>
        <translation>Der Server antwortet auf einer offenen Verbindung nicht mehr</translation>
    </message>
    <message>
        <source>The server is busy; try again in a moment</source>
        <translation>Der Server ist ausgelastet; gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>The server redirects elsewhere (HTTP %1)</source>
        <translation>Der Server leitet um (HTTP %1)</translation>
    </message>
    <message>
        <source>The server sent something that is not a watch event</source>
        <translation>Der Server schickte etwas, das kein Watch-Ereignis ist</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than %1 MiB</source>
        <translation>Die Antwort des Servers ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not a list</source>
        <translation>Die Antwort des Servers ist keine Liste</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not readable JSON</source>
        <translation>Die Antwort des Servers ist kein lesbares JSON</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this time: check the clocks, or have it renewed</source>
        <translation>Das Zertifikat des Servers ist zurzeit nicht gültig: bitte die Uhren prüfen oder es erneuern lassen</translation>
    </message>
    <message>
        <source>The setting %1 must be %2</source>
        <translation>Die Einstellung %1 muss %2 sein</translation>
    </message>
    <message>
        <source>The simulated cluster can only be reached from this computer; use 127.0.0.1</source>
        <translation>Der simulierte Cluster ist nur von diesem Rechner erreichbar; bitte 127.0.0.1 benutzen</translation>
    </message>
    <message>
        <source>The simulated cluster cannot be reached</source>
        <translation>Der simulierte Cluster ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The simulated cluster holds 0 to 2500 projects</source>
        <translation>Der simulierte Cluster fasst 0 bis 2500 Projekte</translation>
    </message>
    <message>
        <source>The size of the pictures is written as 1440x900</source>
        <translation>Die Größe der Bilder schreibt man wie 1440x900</translation>
    </message>
    <message>
        <source>The speed of the simulated cluster must be above 0 and at most 1000</source>
        <translation>Die Geschwindigkeit des simulierten Clusters muss über 0 und höchstens 1000 sein</translation>
    </message>
    <message>
        <source>The start needs %1m cpu and gets %2m: it takes %3 times as long</source>
        <translation>Der Start braucht %1m CPU und bekommt %2m: Er dauert %3-mal so lange</translation>
    </message>
    <message>
        <source>The stream of changes broke off in the middle of an event</source>
        <translation>Der Strom der Änderungen brach mitten in einem Ereignis ab</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>The time is over in phase %1: %2</source>
        <translation>Die Zeit ist um in Phase %1: %2</translation>
    </message>
    <message>
        <source>The values of %1 were masked when it was exported</source>
        <translation>Die Werte von %1 wurden beim Export unkenntlich gemacht</translation>
    </message>
    <message>
        <source>There is no Deployment, StatefulSet or DaemonSet in %1</source>
        <translation>In %1 ist kein Deployment, StatefulSet oder DaemonSet</translation>
    </message>
    <message>
        <source>There is no Service %1</source>
        <translation>Es gibt keinen Service %1</translation>
    </message>
    <message>
        <source>There is no default image; the settings file can name one</source>
        <translation>Es gibt kein voreingestelltes Image; die Einstellungsdatei kann eines nennen</translation>
    </message>
    <message>
        <source>There is no kubeconfig</source>
        <translation>Es gibt keine kubeconfig</translation>
    </message>
    <message>
        <source>There is no kubeconfig: %1 does not exist</source>
        <translation>Es gibt keine kubeconfig: %1 existiert nicht</translation>
    </message>
    <message>
        <source>There is no object to apply</source>
        <translation>Es gibt kein Objekt zum Anwenden</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>Es gibt keine Option %1</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;</source>
        <translation>Es gibt kein Szenario „%1“</translation>
    </message>
    <message>
        <source>There is no startup probe, so the liveness probe judges the start.</source>
        <translation>Es gibt keine Startup-Probe, also urteilt die Liveness-Probe über den Start.</translation>
    </message>
    <message>
        <source>This is no Profile of readyline.dev/v1</source>
        <translation>Das ist kein Profile von readyline.dev/v1</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Traffic: never ready</source>
        <translation>Anfragen: nie bereit</translation>
    </message>
    <message>
        <source>Traffic: ready after %1 s; %2 stretches of traffic</source>
        <translation>Anfragen: bereit nach %1 s; %2 Abschnitte mit Anfragen</translation>
    </message>
    <message>
        <source>Unset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Use --dry-run=server</source>
        <translation>Möglich ist --dry-run=server</translation>
    </message>
    <message>
        <source>Use a deployment, statefulset or daemonset</source>
        <translation>Möglich sind deployment, statefulset und daemonset</translation>
    </message>
    <message>
        <source>Use an RSA or EC key</source>
        <translation>Möglich ist ein RSA- oder EC-Schlüssel</translation>
    </message>
    <message>
        <source>Use an http or socks5 proxy</source>
        <translation>Möglich ist ein http- oder socks5-Proxy</translation>
    </message>
    <message>
        <source>Use kubectl for them</source>
        <translation>Dafür gibt es kubectl</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and &apos;-&apos;, at most 63 characters in all.</source>
        <translation>Erlaubt sind Kleinbuchstaben, Ziffern und „-“, zusammen höchstens 63 Zeichen.</translation>
    </message>
    <message>
        <source>Use one of: %1</source>
        <translation>Möglich sind: %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 benutzen</translation>
    </message>
    <message>
        <source>Use spaces.</source>
        <translation>Bitte Leerzeichen benutzen.</translation>
    </message>
    <message>
        <source>User %1 signs in by the credential plugin %2, which is not allowed to run</source>
        <translation>Benutzer %1 meldet sich über das Plugin %2 an, das nicht laufen darf</translation>
    </message>
    <message>
        <source>User id &quot;%1&quot; gives the namespace &quot;%2&quot;, which Kubernetes does not accept</source>
        <translation>Die Benutzer-ID „%1“ ergibt den Namespace „%2“, den Kubernetes nicht annimmt</translation>
    </message>
    <message>
        <source>Waiting for DNS to know %1</source>
        <translation>Wartet, bis DNS %1 kennt</translation>
    </message>
    <message>
        <source>Waiting for Service %1</source>
        <translation>Wartet auf Service %1</translation>
    </message>
    <message>
        <source>Waiting for a node</source>
        <translation>Wartet auf einen Knoten</translation>
    </message>
    <message>
        <source>Waiting for the Deployment</source>
        <translation>Wartet auf das Deployment</translation>
    </message>
    <message>
        <source>Waiting for the Deployment controller</source>
        <translation>Wartet auf den Deployment-Controller</translation>
    </message>
    <message>
        <source>Waiting for the change to arrive</source>
        <translation>Wartet, bis die Änderung angekommen ist</translation>
    </message>
    <message>
        <source>Waiting for the load balancer&apos;s address</source>
        <translation>Wartet auf die Adresse des Load-Balancers</translation>
    </message>
    <message>
        <source>Waiting for the new ReplicaSet</source>
        <translation>Wartet auf das neue ReplicaSet</translation>
    </message>
    <message>
        <source>Waiting for the readiness gate %1</source>
        <translation>Wartet auf das Readiness-Gate %1</translation>
    </message>
    <message>
        <source>Waiting for the scheduling gate %1 to be removed</source>
        <translation>Wartet darauf, dass das Scheduling-Gate %1 entfernt wird</translation>
    </message>
    <message>
        <source>Waits for address and pods</source>
        <translation>Wartet auf Adresse und Pods</translation>
    </message>
    <message>
        <source>What the probes of %1 will do</source>
        <translation>Was die Probes von %1 tun werden</translation>
    </message>
    <message>
        <source>With %1m cpu the container runs %2 ms out of every 100 ms: its start and its answers are slow</source>
        <translation>Mit %1m CPU läuft der Container %2 ms von je 100 ms: Start und Antworten sind langsam</translation>
    </message>
    <message>
        <source>Write --namespace %1, or leave it out</source>
        <translation>Mit --namespace %1 aufrufen oder die Option weglassen</translation>
    </message>
    <message>
        <source>Write 30s or 2m</source>
        <translation>Richtig ist zum Beispiel 30s oder 2m</translation>
    </message>
    <message>
        <source>Write 90s or 5m</source>
        <translation>Richtig ist zum Beispiel 90s oder 5m</translation>
    </message>
    <message>
        <source>Write NAME, TYPE/NAME or NAMESPACE/NAME</source>
        <translation>Richtig ist NAME, TYP/NAME oder NAMESPACE/NAME</translation>
    </message>
    <message>
        <source>Write NAMESPACE/NAME, or -n NAMESPACE</source>
        <translation>NAMESPACE/NAME schreiben, oder -n NAMESPACE</translation>
    </message>
    <message>
        <source>Write PATH=VALUE, or PATH- to remove a field.</source>
        <translation>Richtig ist PFAD=WERT, oder PFAD- zum Entfernen eines Felds.</translation>
    </message>
    <message>
        <source>Write for example 500m, 1.5 or 256Mi.</source>
        <translation>Richtig ist zum Beispiel 500m, 1.5 oder 256Mi.</translation>
    </message>
    <message>
        <source>Write one with lint -o json.</source>
        <translation>Er wird mit lint -o json geschrieben.</translation>
    </message>
    <message>
        <source>Write the value out in place of the alias, or change it at its anchor.</source>
        <translation>Den Wert statt des Alias ausschreiben oder ihn an seinem Anker ändern.</translation>
    </message>
    <message>
        <source>Write the values out instead of referring to anchors within anchors.</source>
        <translation>Die Werte ausschreiben, statt in Ankern auf Anker zu verweisen.</translation>
    </message>
    <message>
        <source>You have not agreed to what the kubeconfig %1 would do</source>
        <translation>Was die kubeconfig %1 tun würde, ist nicht erlaubt worden</translation>
    </message>
    <message>
        <source>a key is missing here, or it is null</source>
        <translation>hier fehlt ein Schlüssel, oder er ist null</translation>
    </message>
    <message>
        <source>a line ends here with a character that is a line break for YAML alone</source>
        <translation>hier endet eine Zeile mit einem Zeichen, das nur für YAML ein Zeilenumbruch ist</translation>
    </message>
    <message>
        <source>a map or list cannot be a key</source>
        <translation>eine Zuordnung oder Liste kann kein Schlüssel sein</translation>
    </message>
    <message>
        <source>a merge key &lt;&lt; needs a map, an alias of a map, or a list of these</source>
        <translation>ein Merge-Schlüssel &lt;&lt; braucht eine Zuordnung, einen Alias darauf oder eine Liste davon</translation>
    </message>
    <message>
        <source>a port number from 1 to 65535</source>
        <translation>eine Portnummer von 1 bis 65535</translation>
    </message>
    <message>
        <source>a project cannot be found by its name in all namespaces: &apos;%1&apos;</source>
        <translation>in allen Namespaces zugleich lässt sich ein Projekt nicht mit seinem Namen finden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>a second YAML parser cannot read this: %1</source>
        <translation>ein zweiter YAML-Parser kann das nicht lesen: %1</translation>
    </message>
    <message>
        <source>a tab cannot indent YAML</source>
        <translation>YAML wird nicht mit Tabulatoren eingerückt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>addresses of this kind are never asked</source>
        <translation>Adressen dieser Art werden nie angefragt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>answers after %1 s</source>
        <translation>antwortet nach %1 s</translation>
    </message>
    <message>
        <source>answers that break off</source>
        <translation>Antworten brechen ab</translation>
    </message>
    <message>
        <source>app.instances must be a list of container lives</source>
        <translation>app.instances muss eine Liste von Containerleben sein</translation>
    </message>
    <message>
        <source>asking pods through the API server is not permitted</source>
        <translation>Pods dürfen nicht über den API-Server angefragt werden</translation>
    </message>
    <message>
        <source>budget %1 s</source>
        <translation>Budget %1 s</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>down</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>fails at %1 s</source>
        <translation>Fehler ab %1 s</translation>
    </message>
    <message>
        <source>for example answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02</source>
        <translation>zum Beispiel answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02</translation>
    </message>
    <message>
        <source>for example oom=30 or flaps=20:10</source>
        <translation>zum Beispiel oom=30 oder flaps=20:10</translation>
    </message>
    <message>
        <source>hangs</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>hangs at %1 s</source>
        <translation>hängt ab %1 s</translation>
    </message>
    <message>
        <source>is not checked</source>
        <translation>wird nicht geprüft</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>killed, restarts</source>
        <translation>beendet, startet neu</translation>
    </message>
    <message>
        <source>kubectl no longer supports most of them; use a token or a client certificate</source>
        <translation>kubectl unterstützt die meisten nicht mehr; bitte ein Token oder ein Client-Zertifikat benutzen</translation>
    </message>
    <message>
        <source>liveness</source>
        <translation>Liveness</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>new, %1</source>
        <translation>neu, %1</translation>
    </message>
    <message>
        <source>no HTTP check is defined</source>
        <translation>keine HTTP-Prüfung ist festgelegt</translation>
    </message>
    <message>
        <source>no Service selects these pods</source>
        <translation>kein Service wählt diese Pods aus</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>no object in this file matches</source>
        <translation>kein Objekt in dieser Datei passt</translation>
    </message>
    <message>
        <source>no pods are wanted</source>
        <translation>es sind keine Pods gewünscht</translation>
    </message>
    <message>
        <source>no small change of the text gives %1 its new value and keeps everything else</source>
        <translation>keine kleine Änderung des Textes gibt %1 seinen neuen Wert und lässt alles andere, wie es ist</translation>
    </message>
    <message>
        <source>no success in its budget</source>
        <translation>kein Erfolg in der gewährten Zeit</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>now %1 s</source>
        <translation>jetzt %1 s</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>old, still serves</source>
        <translation>alt, antwortet noch</translation>
    </message>
    <message>
        <source>old, stopping</source>
        <translation>alt, endet</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>reading Services is not permitted</source>
        <translation>Services dürfen nicht gelesen werden</translation>
    </message>
    <message>
        <source>ready expected at %1 to %2 s</source>
        <translation>bereit erwartet bei %1 bis %2 s</translation>
    </message>
    <message>
        <source>readyline-cli create 42 --user-id 7 --image IMAGE</source>
        <translation>readyline-cli create 42 --user-id 7 --image IMAGE</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>startup</source>
        <translation>Startup</translation>
    </message>
    <message>
        <source>the !!binary value is not base64</source>
        <translation>der !!binary-Wert ist kein Base64</translation>
    </message>
    <message>
        <source>the !!binary value is not text</source>
        <translation>der !!binary-Wert ist kein Text</translation>
    </message>
    <message>
        <source>the API server does not permit it</source>
        <translation>der API-Server erlaubt es nicht</translation>
    </message>
    <message>
        <source>the JSON is nested more than %1 levels deep</source>
        <translation>das JSON ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>the Service is not known</source>
        <translation>der Service ist nicht bekannt</translation>
    </message>
    <message>
        <source>the Service is of type %1</source>
        <translation>der Service ist vom Typ %1</translation>
    </message>
    <message>
        <source>the alias *%1 has no anchor &amp;%1 before it</source>
        <translation>vor dem Alias *%1 gibt es keinen Anker &amp;%1</translation>
    </message>
    <message>
        <source>the aliases of this document stand for more than %1 values</source>
        <translation>die Aliase dieses Dokuments stehen für mehr als %1 Werte</translation>
    </message>
    <message>
        <source>the answer is not HTTP</source>
        <translation>die Antwort ist kein HTTP</translation>
    </message>
    <message>
        <source>the certificate is not accepted</source>
        <translation>das Zertifikat wird nicht anerkannt</translation>
    </message>
    <message>
        <source>the changed text would be cut into documents at other places</source>
        <translation>der geänderte Text würde an anderen Stellen in Dokumente geteilt</translation>
    </message>
    <message>
        <source>the key %1 stands twice in the same map</source>
        <translation>der Schlüssel %1 steht zweimal in derselben Zuordnung</translation>
    </message>
    <message>
        <source>the key %1 stands twice in the same map, first in line %2</source>
        <translation>der Schlüssel %1 steht zweimal in derselben Zuordnung, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>the name is not known to DNS</source>
        <translation>DNS kennt den Namen nicht</translation>
    </message>
    <message>
        <source>the path &quot;%1&quot; cannot be read at character %2</source>
        <translation>der Pfad „%1“ ist ab Zeichen %2 nicht lesbar</translation>
    </message>
    <message>
        <source>the value &apos;%1&apos; cannot be read: %2</source>
        <translation>der Wert „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>the value &apos;%1&apos; is more than one document</source>
        <translation>der Wert „%1“ ist mehr als ein Dokument</translation>
    </message>
    <message>
        <source>the value &apos;%1&apos; is only a comment</source>
        <translation>der Wert „%1“ ist nur ein Kommentar</translation>
    </message>
    <message>
        <source>the value of anchor &amp;%1 contains itself</source>
        <translation>der Wert des Ankers &amp;%1 enthält sich selbst</translation>
    </message>
    <message>
        <source>there are %1 documents here, one is expected</source>
        <translation>hier sind %1 Dokumente, erwartet wird eines</translation>
    </message>
    <message>
        <source>there is a NUL byte here: this is not a text file</source>
        <translation>hier ist ein NUL-Byte: Das ist keine Textdatei</translation>
    </message>
    <message>
        <source>there is no container %1</source>
        <translation>es gibt keinen Container %1</translation>
    </message>
    <message>
        <source>there is no document %1</source>
        <translation>es gibt kein Dokument %1</translation>
    </message>
    <message>
        <source>there is no document %1: the file has %2</source>
        <translation>es gibt kein Dokument %1: die Datei hat %2</translation>
    </message>
    <message>
        <source>there is no field %1 in a %2</source>
        <translation>in %2 gibt es kein Feld %1</translation>
    </message>
    <message>
        <source>there is nothing here but comments and space</source>
        <translation>hier sind nur Kommentare und Leerraum</translation>
    </message>
    <message>
        <source>this document has more than %1 values</source>
        <translation>dieses Dokument hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>this document is larger than %1 bytes</source>
        <translation>dieses Dokument ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>this document is nested more than %1 levels deep</source>
        <translation>dieses Dokument ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>this edit changes too many fields at once</source>
        <translation>diese Bearbeitung ändert zu viele Felder auf einmal</translation>
    </message>
    <message>
        <source>this is a template, not YAML: {{ opens a map as the key of a map</source>
        <translation>das ist eine Vorlage, kein YAML: {{ beginnt eine Zuordnung als Schlüssel einer Zuordnung</translation>
    </message>
    <message>
        <source>this is not UTF-8 text</source>
        <translation>das ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>this is not valid JSON: %1</source>
        <translation>das ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>das ist kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>this line is a template, not YAML</source>
        <translation>diese Zeile ist eine Vorlage, kein YAML</translation>
    </message>
    <message>
        <source>three good answers, a second apart</source>
        <translation>drei gute Antworten im Abstand von einer Sekunde</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>two YAML parsers read the changed text differently</source>
        <translation>zwei YAML-Parser lesen den geänderten Text verschieden</translation>
    </message>
    <message>
        <source>waits for both</source>
        <translation>wartet auf beide</translation>
    </message>
    <message>
        <source>write it like spec.containers[name=web].args[0] or limits[&quot;nvidia.com/gpu&quot;]</source>
        <translation>man schreibt ihn wie spec.containers[name=web].args[0] oder limits[&quot;nvidia.com/gpu&quot;]</translation>
    </message>
</context>
</TS>
