<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <location filename="../../src/cli/Explain.cpp"/>
        <source>There is no Deployment, StatefulSet or DaemonSet in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/Explain.cpp"/>
        <source>QoS class %1.</source>
        <translation>QoS-Klasse %1.</translation>
    </message>
    <message>
        <location filename="../../src/cli/LintReport.cpp"/>
        <source>%1 is no LintReport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/LintReport.cpp"/>
        <source>Write one with lint -o json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/Run.cpp"/>
        <source>Cannot write to standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>--exec-policy &apos;%1&apos; is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>Use one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>--request-timeout &apos;%1&apos; is no duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>Write 30s or 2m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>--dry-run &apos;%1&apos; is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>Use --dry-run=server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>A PROJECT is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Connect.cpp"/>
        <source>Write NAME, TYPE/NAME or NAMESPACE/NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Create.cpp"/>
        <source>One PROJECT-ID is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Create.cpp"/>
        <source>readyline-cli create 42 --user-id 7 --image IMAGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Create.cpp"/>
        <source>--user-id is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Create.cpp"/>
        <source>--image is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Create.cpp"/>
        <source>There is no default image; the settings file can name one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Create.cpp"/>
        <source>--replicas &apos;%1&apos; is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Export.cpp"/>
        <source>Cannot make the folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Lifecycle.cpp"/>
        <source>--replicas &apos;%1&apos; is no number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>The document has no apiVersion or no kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>The object has no metadata.name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>A generated name cannot be applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>Objects of kind %1 (%2) are not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>Use kubectl for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>The values of %1 were masked when it was exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>Export it with --show-secrets, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>A FILE is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Manifests.cpp"/>
        <source>Name files or folders, or - for standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/WaitOptions.cpp"/>
        <source>--%1 &apos;%2&apos; is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/WaitOptions.cpp"/>
        <source>--%1 &apos;%2&apos; is no duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/WaitOptions.cpp"/>
        <source>Write 90s or 5m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/WaitOptions.cpp"/>
        <source>--phase-timeout &apos;%1&apos; is not PHASE=DURATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/WaitOptions.cpp"/>
        <source>Phases: address, pods, health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/WaitOptions.cpp"/>
        <source>--health-url &apos;%1&apos; is not an http or https URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/WaitOptions.cpp"/>
        <source>--health-port &apos;%1&apos; is no port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/cluster/Waiting.cpp"/>
        <source>%1: waiting is not yet supported for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/cli/simulate/Lives.cpp"/>
        <source>What the probes of %1 will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/desktop/app/ClusterWrites.cpp"/>
        <source>Leave %n fields to others</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/desktop/app/ClusterWrites.cpp"/>
        <source>Only the simulated cluster is changed without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/app/CommandLine.cpp"/>
        <source>There is no option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/app/CommandLine.cpp"/>
        <source>See readyline --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/app/CommandLine.cpp"/>
        <source>The option %1 takes no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/app/CommandLine.cpp"/>
        <source>The option %1 needs a value: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/app/cluster/LiveProject.cpp"/>
        <source>%1 is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/document/Analysis.cpp"/>
        <source>Only Deployments, StatefulSets and DaemonSets have probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/desktop/document/Document.cpp"/>
        <source>%n edits</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/desktop/ui/fields/FormBinder.cpp"/>
        <source>Set %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/ui/fields/FormBinder.cpp"/>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/ui/fields/FormBinder.cpp"/>
        <source>Unset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/ui/fields/ProbeCard.cpp"/>
        <source>Add %1 probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/ui/fields/ProbeCard.cpp"/>
        <source>Remove %1 probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/ui/fields/ProbeCard.cpp"/>
        <source>Set %1 handler to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/desktop/ui/fields/ProbeCard.cpp"/>
        <source>Copy %1 probe to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/core/FieldPath.cpp"/>
        <source>the path &quot;%1&quot; cannot be read at character %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/core/FieldPath.cpp"/>
        <source>write it like spec.containers[name=web].args[0] or limits[&quot;nvidia.com/gpu&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/core/JsonParser.cpp"/>
        <source>the JSON is nested more than %1 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/core/JsonParser.cpp"/>
        <source>this is not valid JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/core/Result.h"/>
        <source>...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/core/Text.h"/>
        <source>Port %1 is not declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/core/Text.h"/>
        <source>%n files</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/kubeconfig/ExecCredential.cpp"/>
        <source>Run the plugin by hand to see what it prints, or sign in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/project/Project.cpp"/>
        <source>Project id &quot;%1&quot; gives the name &quot;%2&quot;, which Kubernetes does not accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/project/Project.cpp"/>
        <source>Use lower-case letters, digits and &apos;-&apos;, at most 63 characters in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/project/Project.cpp"/>
        <source>User id &quot;%1&quot; gives the namespace &quot;%2&quot;, which Kubernetes does not accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/project/Project.cpp"/>
        <source>The image of a new project is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/project/Project.cpp"/>
        <source>Give one with --image, or in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>Set fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>there is no field %1 in a %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>Check the spelling; kubectl explain %1 lists the fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>there is no container %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>The containers are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>&apos;%1&apos; is no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedSet.cpp"/>
        <source>Write PATH=VALUE, or PATH- to remove a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>&apos;%1&apos; is not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>%1 is too large for this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>&apos;%1&apos; is not a quantity: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>Write for example 500m, 1.5 or 256Mi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>the value &apos;%1&apos; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>the value &apos;%1&apos; is more than one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>the value &apos;%1&apos; is only a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/schema/TypedValue.cpp"/>
        <source>Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/workload/Profile.cpp"/>
        <source>This is no Profile of readyline.dev/v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/workload/Profile.cpp"/>
        <source>A Profile needs metadata.name and spec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/workload/Profile.cpp"/>
        <source>A Profile cannot set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/workload/Profile.cpp"/>
        <source>It may set the three probes and resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/kube/workload/Profile.cpp"/>
        <source>Apply profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/AppSpec.cpp"/>
        <source>&quot;%1&quot; says nothing about an application</source>
        <translation>„%1“ sagt nichts über eine Anwendung aus</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/AppSpec.cpp"/>
        <source>for example answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02</source>
        <translation>zum Beispiel answers=8,hangs=90,recovers=120,exits=200:1,latency=0.02</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/AppSpec.cpp"/>
        <source>It can only recover after hangs, fails or errors</source>
        <translation>Sie kann sich nur nach hangs, fails oder errors erholen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/AppSpec.cpp"/>
        <source>It cannot stop answering before it answers</source>
        <translation>Sie kann nicht aufhören zu antworten, bevor sie antwortet</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>If it answers only %1 s after container start, it is killed before.</source>
        <translation>Wenn er erst %1 s nach dem Containerstart antwortet, wird er vorher beendet.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>It is declared to answer %1 s after container start: Ready %2-%3 s after container start.</source>
        <translation>Laut Angabe antwortet er %1 s nach dem Containerstart: Ready %2–%3 s nach dem Containerstart.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>It answered within %1 s in the last %n starts: Ready %2-%3 s after container start.</source>
        <translation><numerusform>Beim letzten Start antwortete er innerhalb von %1 s: Ready %2–%3 s nach dem Containerstart.</numerusform><numerusform>Bei den letzten %n Starts antwortete er innerhalb von %1 s: Ready %2–%3 s nach dem Containerstart.</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>If it answers %1 s after container start: Ready %2-%3 s after container start.</source>
        <translation>Wenn er %1 s nach dem Containerstart antwortet: Ready %2–%3 s nach dem Containerstart.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>Rarely, when the kubelet misses the start, it is Ready only after up to %1 s.</source>
        <translation>Selten, wenn das Kubelet den Start verpasst, ist er erst nach bis zu %1 s Ready.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>Nothing kills a slow start: there is neither a startup nor a liveness probe.</source>
        <translation>Nichts beendet einen langsamen Start: Es gibt weder Startup- noch Liveness-Probe.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>There is no startup probe, so the liveness probe judges the start.</source>
        <translation>Es gibt keine Startup-Probe, also urteilt die Liveness-Probe über den Start.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A start slower than %1 s may be killed; a port that opens later than %2 s is too late.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; ein Port, der nach mehr als %2 s öffnet, kommt zu spät.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A start slower than %1 s may be killed; slower than %2 s always is.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; länger als %2 s immer.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A start slower than %1 s may be killed; slower than %2 s (the command fails) or %3 s (the command does not end) always is.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; länger als %2 s (der Befehl schlägt fehl) oder %3 s (der Befehl endet nicht) immer.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A start slower than %1 s may be killed; slower than %2 s (refusing) or %3 s (accepting but not answering) always is.</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden; länger als %2 s (Verbindung abgelehnt) oder %3 s (angenommen, aber keine Antwort) immer.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A tcpSocket probe does not notice a hang behind an open port (%1 probe).</source>
        <translation>Eine tcpSocket-Probe bemerkt kein Hängen hinter einem offenen Port (%1-Probe).</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>After a hang the pod leaves traffic within %1-%2 s, is restarted within %3-%4 s plus up to %5 s grace.</source>
        <translation>Hängt er, bekommt der Pod nach %1–%2 s keine Anfragen mehr und wird nach %3–%4 s neu gestartet, plus bis zu %5 s Frist zum Beenden.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>After a hang the pod leaves traffic within %1-%2 s and is not restarted: no liveness probe sees it.</source>
        <translation>Hängt er, bekommt der Pod nach %1–%2 s keine Anfragen mehr und wird nicht neu gestartet: Keine Liveness-Probe sieht es.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>After a hang it stays in traffic, as no readiness probe sees it, and is restarted within %1-%2 s plus up to %3 s grace.</source>
        <translation>Hängt er, bekommt er weiter Anfragen, da es keine Readiness-Probe sieht, und wird nach %1–%2 s neu gestartet, plus bis zu %3 s Frist zum Beenden.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A hang goes unnoticed: no readiness or liveness probe sees it.</source>
        <translation>Ein Hängen bleibt unbemerkt: Keine Readiness- oder Liveness-Probe sieht es.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>If the process ends, it is restarted at once, then after 10 s, 20 s, 40 s and so on, at most 300 s.</source>
        <translation>Endet der Prozess, wird er sofort neu gestartet, dann nach 10 s, 20 s, 40 s und so weiter, höchstens 300 s.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>It is inactive: with 0 replicas a rollout starts nothing.</source>
        <translation>Inaktiv: Mit 0 Replicas startet ein Rollout nichts.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of 1 replica takes about %1 s; there is no progress deadline.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s; es gibt keine Fortschrittsfrist.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of %n replicas takes about %1 s; there is no progress deadline.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s; es gibt keine Fortschrittsfrist.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s; es gibt keine Fortschrittsfrist.</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of 1 replica takes about %1 s; the pod may need longer than the %2 s progress deadline, so it may be reported as failed although it goes on.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s; der Pod kann länger als die Fortschrittsfrist von %2 s brauchen und als gescheitert gemeldet werden, obwohl es weitergeht.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of %n replicas takes about %1 s; a pod may need longer than the %2 s progress deadline, so it may be reported as failed although it goes on.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s; ein Pod kann länger als die Fortschrittsfrist von %2 s brauchen, und der Rollout als gescheitert gemeldet werden, obwohl er weitergeht.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s; ein Pod kann länger als die Fortschrittsfrist von %2 s brauchen, und der Rollout als gescheitert gemeldet werden, obwohl er weitergeht.</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of 1 replica takes about %1 s, inside the %2 s progress deadline.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s, innerhalb der Fortschrittsfrist von %2 s.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of %n replicas takes about %1 s, inside the %2 s progress deadline.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s, innerhalb der Fortschrittsfrist von %2 s.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s, innerhalb der Fortschrittsfrist von %2 s.</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of 1 replica takes about %1 s, well inside the %2 s progress deadline.</source>
        <translation>Ein Rollout von 1 Replica dauert etwa %1 s, weit innerhalb der Fortschrittsfrist von %2 s.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>A rollout of %n replicas takes about %1 s, well inside the %2 s progress deadline.</source>
        <translation><numerusform>Ein Rollout von %n Replica dauert etwa %1 s, weit innerhalb der Fortschrittsfrist von %2 s.</numerusform><numerusform>Ein Rollout von %n Replicas dauert etwa %1 s, weit innerhalb der Fortschrittsfrist von %2 s.</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>Recreate: from the stop of the old pods until a new one is Ready nobody answers, up to %1 s.</source>
        <translation>Recreate: Vom Ende der alten Pods, bis ein neuer Ready ist, antwortet niemand, bis zu %1 s.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>During a rollout there is a time without any ready pod: maxUnavailable lets the last one go.</source>
        <translation>Während eines Rollouts ist zeitweise kein Pod bereit: maxUnavailable lässt den letzten gehen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>During a rollout at least %n of %1 pods serve.</source>
        <translation><numerusform>Während eines Rollouts antwortet mindestens %n von %1 Pods.</numerusform><numerusform>Während eines Rollouts antworten mindestens %n von %1 Pods.</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/ConsequenceWording.cpp"/>
        <source>During a rollout all old pods serve until new ones are Ready.</source>
        <translation>Während eines Rollouts antworten alle alten Pods, bis neue Ready sind.</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>Start time: declared by the annotation</source>
        <translation>Startdauer: durch die Annotation angegeben</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>Start time: measured</source>
        <translation>Startdauer: gemessen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>Start time: a default</source>
        <translation>Startdauer: ein Vorgabewert</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>Start time: nothing is known, so it is said with &quot;if&quot;</source>
        <translation>Startdauer: unbekannt, darum mit „wenn“ gesagt</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>How long it may take to stop</source>
        <translation>Wie lange das Beenden dauern darf</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>The other containers answer at once</source>
        <translation>Die anderen Container antworten sofort</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>The image is on the node already</source>
        <translation>Das Image ist schon auf dem Knoten</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>From the creation of a pod to its container&apos;s start</source>
        <translation>Vom Anlegen eines Pods bis zum Start seines Containers</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/Consequences.cpp"/>
        <source>Number of replicas</source>
        <translation>Anzahl der Replicas</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/WorkloadModel.cpp"/>
        <source>%1 has no containers</source>
        <translation>%1 hat keine Container</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/WorkloadModel.cpp"/>
        <source>%1 has more than 64 containers</source>
        <translation>%1 hat mehr als 64 Container</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/WorkloadModel.cpp"/>
        <source>%1 has no container %2</source>
        <translation>%1 hat keinen Container %2</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/WorkloadModel.cpp"/>
        <source>%1: Invalid value: %2: must be greater than or equal to 0</source>
        <translation>%1: Invalid value: %2: must be greater than or equal to 0</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>Service %1 sends traffic as soon as the container runs: there is no readiness probe</source>
        <translation>Service %1 schickt Anfragen, sobald der Container läuft: Es gibt keine Readiness-Probe</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>Check readiness as the %1 probe does</source>
        <translation>Bereitschaft wie die %1-Probe prüfen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>Liveness gives up after %1 s, readiness after %2 s: the container is killed before it has left traffic</source>
        <translation>Liveness gibt nach %1 s auf, Readiness nach %2 s: Der Container wird beendet, bevor er keine Anfragen mehr bekommt</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>Set liveness failure threshold to %1</source>
        <translation>Fehlerschwelle der Liveness-Probe auf %1 setzen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>A %1 check may take %2 s but is due every %3 s: slow checks push the next ones back</source>
        <translation>Eine %1-Prüfung darf %2 s dauern, ist aber alle %3 s fällig: Langsame Prüfungen schieben die nächsten hinaus</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>Set %1 timeout to %2 s</source>
        <translation>Timeout der %1-Probe auf %2 s setzen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>The %1 probe uses port &quot;%2&quot;, but the container has no port of that name: every check errors</source>
        <translation>Die %1-Probe benutzt Port „%2“, aber der Container hat keinen Port dieses Namens: Jede Prüfung endet mit einem Fehler</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>The %1 probe uses port %2, which the container does not declare</source>
        <translation>Die %1-Probe benutzt Port %2, den der Container nicht deklariert</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>Use port %1</source>
        <translation>Port %1 benutzen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>The %1 probe starts a process in the container every %2 s</source>
        <translation>Die %1-Probe startet alle %2 s einen Prozess im Container</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>Liveness checks %1, which sounds like a check of something else: if that fails, healthy containers are restarted</source>
        <translation>Liveness prüft %1, was nach der Prüfung von etwas anderem klingt: Fällt das aus, werden gesunde Container neu gestartet</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ProbeRules.cpp"/>
        <source>After a failed %1 probe the container has %2 s to stop, longer than the pod&apos;s own %3 s</source>
        <translation>Nach einer gescheiterten %1-Probe hat der Container %2 s zum Beenden, länger als die %3 s des Pods</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/QuotaRules.cpp"/>
        <source>ResourceQuota %1 leaves no room for one more pod (%2: %3 of %4 used, a pod needs %5), and no old pod may go first: a rollout can never start</source>
        <translation>ResourceQuota %1 lässt keinen Platz für einen weiteren Pod (%2: %3 von %4 belegt, ein Pod braucht %5), und kein alter Pod darf vorher gehen: Ein Rollout kann nie beginnen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ResourceRules.cpp"/>
        <source>Container %1 has no memory limit: a leak takes the node&apos;s memory from everybody</source>
        <translation>Container %1 hat kein Speicherlimit: Ein Leck nimmt allen auf dem Knoten den Speicher weg</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ResourceRules.cpp"/>
        <source>Container %1 requests no %2: the scheduler thinks that it needs none</source>
        <translation>Container %1 fordert kein %2 an: Der Scheduler meint, er brauche keines</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ResourceRules.cpp"/>
        <source>Container %1 may use %2 times the memory that it requests: nodes are filled beyond what they have</source>
        <translation>Container %1 darf das %2-Fache des angeforderten Speichers benutzen: Knoten werden über ihre Größe hinaus gefüllt</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ResourceRules.cpp"/>
        <source>A rollout may take away %1 of %2 pods at once: nobody answers until a new one is ready</source>
        <translation>Ein Rollout darf %1 von %2 Pods auf einmal wegnehmen: Niemand antwortet, bis ein neuer bereit ist</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ResourceRules.cpp"/>
        <source>Keep at least one pod</source>
        <translation>Mindestens einen Pod behalten</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ServiceRules.cpp"/>
        <source>Service %1 has the workload&apos;s name, but its selector does not match the pods&apos; labels</source>
        <translation>Service %1 heißt wie der Workload, aber sein Selektor passt nicht zu den Labels der Pods</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ServiceRules.cpp"/>
        <source>Service %1 sends to port %2, which no container has</source>
        <translation>Service %1 schickt an Port %2, den kein Container hat</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ServiceRules.cpp"/>
        <source>The load balancer checks %1, the readiness probe %2: they will disagree about who is healthy</source>
        <translation>Der Load-Balancer prüft %1, die Readiness-Probe %2: Sie werden uneins sein, wer gesund ist</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/ServiceRules.cpp"/>
        <source>The health-check path of Service %1 has no effect without the annotation %2</source>
        <translation>Der Health-Check-Pfad von Service %1 wirkt nicht ohne die Annotation %2</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>The container answers only after %1 s, and without a startup probe liveness may kill it after %2 s</source>
        <translation>Der Container antwortet erst nach %1 s, und ohne Startup-Probe kann Liveness ihn nach %2 s beenden</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>Add a startup probe</source>
        <translation>Startup-Probe hinzufügen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>A start slower than %1 s may be killed, and this one takes %2 s</source>
        <translation>Ein Start, der länger als %1 s dauert, kann beendet werden, und dieser dauert %2 s</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>Set startup failure threshold to %1</source>
        <translation>Fehlerschwelle der Startup-Probe auf %1 setzen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>A start may take %1 s by its startup probe, but the rollout counts as failed after %2 s</source>
        <translation>Ein Start darf laut Startup-Probe %1 s dauern, aber der Rollout gilt nach %2 s als gescheitert</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>Set progress deadline to %1 s</source>
        <translation>Fortschrittsfrist auf %1 s setzen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>A pod is available %1 s after its container&apos;s start at the earliest, but the rollout counts as failed after %2 s</source>
        <translation>Ein Pod ist frühestens %1 s nach dem Start seines Containers verfügbar, aber der Rollout gilt nach %2 s als gescheitert</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>One slow or lost answer restarts the container</source>
        <translation>Eine langsame oder verlorene Antwort startet den Container neu</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>The start needs %1m cpu and gets %2m: it takes %3 times as long</source>
        <translation>Der Start braucht %1m CPU und bekommt %2m: Er dauert %3-mal so lange</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/lint/TimingRules.cpp"/>
        <source>With %1m cpu the container runs %2 ms out of every 100 ms: its start and its answers are slow</source>
        <translation>Mit %1m CPU läuft der Container %2 ms von je 100 ms: Start und Antworten sind langsam</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleHandles.cpp"/>
        <source>Set %1 %2 to %3</source>
        <translation>%1 %2 auf %3 setzen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleLayout.cpp"/>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleLayout.cpp"/>
        <source>killed, restarts</source>
        <translation>beendet, startet neu</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleLayout.cpp"/>
        <source>killed</source>
        <translation>beendet</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleLayout.cpp"/>
        <source>restarts</source>
        <translation>startet neu</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Startup</source>
        <translation>Startup</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Readiness</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Liveness</source>
        <translation>Liveness</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 probe: %2 successes, %3 failures, %4 thrown away</source>
        <translation>%1-Probe: %2 Erfolge, %3 Fehlschläge, %4 verworfen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 probe: %2 successes, %3 failures</source>
        <translation>%1-Probe: %2 Erfolge, %3 Fehlschläge</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Success %1 of %2: the container counts as started</source>
        <translation>Erfolg %1 von %2: Der Container gilt als gestartet</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Success %1 of %2: the pod gets traffic</source>
        <translation>Erfolg %1 von %2: Der Pod bekommt Anfragen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Success %1 of %2: all is well</source>
        <translation>Erfolg %1 von %2: Alles in Ordnung</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Failure %1 of %2: the pod leaves traffic</source>
        <translation>Fehlschlag %1 von %2: Der Pod bekommt keine Anfragen mehr</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Failure %1 of %2: the container is killed and restarted</source>
        <translation>Fehlschlag %1 von %2: Der Container wird beendet und neu gestartet</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Traffic</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Application: answers %1 s after its start; it is down %2 times</source>
        <translation>Anwendung: antwortet %1 s nach ihrem Start; sie steht %2-mal still</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Traffic: never ready</source>
        <translation>Anfragen: nie bereit</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Traffic: ready after %1 s; %2 stretches of traffic</source>
        <translation>Anfragen: bereit nach %1 s; %2 Abschnitte mit Anfragen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>budget %1 s</source>
        <translation>Budget %1 s</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>answers after %1 s</source>
        <translation>antwortet nach %1 s</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>hangs at %1 s</source>
        <translation>hängt ab %1 s</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>hangs</source>
        <translation>hängt</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>fails at %1 s</source>
        <translation>Fehler ab %1 s</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>fails</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>answers that break off</source>
        <translation>Antworten brechen ab</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>down</source>
        <translation>steht</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 initial delay</source>
        <translation>Anfangsverzögerung %1</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 period</source>
        <translation>Periode %1</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 timeout</source>
        <translation>Timeout %1</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 failures</source>
        <translation>Fehlerschwelle %1</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>The application answers after</source>
        <translation>Die Anwendung antwortet nach</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>The application&apos;s fault begins at</source>
        <translation>Die Störung der Anwendung beginnt bei</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>The application recovers at</source>
        <translation>Die Anwendung erholt sich bei</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%n failures</source>
        <translation><numerusform>%n Fehlschlag</numerusform><numerusform>%n Fehlschläge</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 check %2 at %3 s is still running</source>
        <translation>%1-Prüfung %2 bei %3 s läuft noch</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 check %2 at %3 s broke three times</source>
        <translation>%1-Prüfung %2 bei %3 s brach dreimal ab</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>The kubelet throws such a result away: it counts neither way</source>
        <translation>Das Kubelet verwirft so ein Ergebnis: Es zählt weder so noch so</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 check %2 at %3 s succeeded</source>
        <translation>%1-Prüfung %2 bei %3 s war erfolgreich</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>%1 check %2 at %3 s failed</source>
        <translation>%1-Prüfung %2 bei %3 s schlug fehl</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>No answer within %1 s</source>
        <translation>Keine Antwort innerhalb von %1 s</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>A failing answer or a refused connection</source>
        <translation>Eine fehlerhafte Antwort oder eine abgelehnte Verbindung</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>It changes nothing more</source>
        <translation>Das ändert nichts mehr</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/schedule/ScheduleText.cpp"/>
        <source>Failure %1 of %2</source>
        <translation>Fehlschlag %1 von %2</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must be a whole number from %2 to %3</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must be true or false</source>
        <translation>%1 muss true oder false sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must be a number from 1 to 2</source>
        <translation>%1 muss eine Zahl von 1 bis 2 sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must be a list of phases</source>
        <translation>%1 muss eine Liste von Phasen sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must be ok, fail, hang or error</source>
        <translation>%1 muss ok, fail, hang oder error sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must not be before the phase before it</source>
        <translation>%1 darf nicht vor der vorigen Phase liegen</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must be a map</source>
        <translation>%1 muss eine Abbildung (Schlüssel und Werte) sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>app.instances must be a list of container lives</source>
        <translation>app.instances muss eine Liste von Containerleben sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1 must be keep or fail</source>
        <translation>%1 muss keep oder fail sein</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>%1.%2: Invalid value: %3: %4</source>
        <translation>%1.%2: Invalid value: %3: %4</translation>
    </message>
    <message>
        <location filename="../../src/engine/probes/simulator/Scenario.cpp"/>
        <source>More than %1 events come before the end</source>
        <translation>Vor dem Ende kommen mehr als %1 Ereignisse</translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>The namespace&apos;s quota leaves no room for the pod: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>Once there is room, the controller may take minutes to try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>ServiceAccount %1 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>The cluster refuses to create the pod: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>The rollout made no progress for %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>The new ReplicaSet cannot be created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>Reading objects of kind %1 is not permitted, so the new revision cannot be proven ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>Ask for get, list and watch on deployments, replicasets and pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>The Deployment is paused: the new revision will not roll out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>Resume it (kubectl rollout resume)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>The Deployment controller does not react to the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Controller.cpp"/>
        <source>The controller accepted the change but made no new ReplicaSet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Init step %1 ends with exit code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Container %1 ends with exit code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Container %1 ends with exit code %2, %3 s after its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Container %1 was killed because the node ran out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Container %1 exceeds its memory limit of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Container %1 cannot run its command (exit code %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Check command and args, and that the program is in the image and may be executed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>The program of container %1 finished; a Deployment expects one that keeps running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Crashes.cpp"/>
        <source>Container %1 ends again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/FailingProbes.cpp"/>
        <source>Startup probe fails: %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/FailingProbes.cpp"/>
        <source>Readiness probe fails: %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/FailingProbes.cpp"/>
        <source>Liveness probe fails: %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/FailingProbes.cpp"/>
        <source>no success in its budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/FailingProbes.cpp"/>
        <source>The application answers, but refuses this request: check the probe&apos;s path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/FailingProbes.cpp"/>
        <source>Check path and port of the probe, and how long the application takes to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>Image %1 is not in the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>The registry refuses access to image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>The registry of image %1 is overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>Node %1 does not trust the registry of image %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>Node %1 cannot reach the registry of image %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>Image %1 cannot be pulled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>Check the name and the tag of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>A Secret that imagePullSecrets names does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>Check that the image exists, and imagePullSecrets of the pod or of ServiceAccount %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>Check the registry&apos;s name in the image, and the node&apos;s way to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/ImagePull.cpp"/>
        <source>The node&apos;s container runtime must know the registry&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/LoadBalancer.cpp"/>
        <source>The load balancer rejects port %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/LoadBalancer.cpp"/>
        <source>Nothing in this cluster seems to provide load balancers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/LoadBalancer.cpp"/>
        <source>Nothing in this cluster seems to provide load balancers of class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/LoadBalancer.cpp"/>
        <source>Install a load balancer (cloud controller, MetalLB, minikube tunnel), or use another Service type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/LoadBalancer.cpp"/>
        <source>DNS does not know %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/LoadBalancer.cpp"/>
        <source>The load balancer has no address to give: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/LoadBalancer.cpp"/>
        <source>The load balancer cannot be set up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/NodeTrouble.cpp"/>
        <source>A volume lacks its ConfigMap or Secret: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/NodeTrouble.cpp"/>
        <source>A volume cannot be mounted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/NodeTrouble.cpp"/>
        <source>Node %1 cannot set up the pod&apos;s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/NodeTrouble.cpp"/>
        <source>The image of container %1 is still being pulled: it is large, or the registry is slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/NodeTrouble.cpp"/>
        <source>Node %1 does not answer; the cluster replaces its pods after some minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>No node has enough free %1 for the pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>Every node already runs as many pods as it may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>No node matches the pod&apos;s node selector or affinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>Every node has a taint that the pod does not tolerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>A PersistentVolumeClaim of the pod is missing or not bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>The cluster has no node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>No node can take the pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>Waiting for the scheduling gate %1 to be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>Waiting for the readiness gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Scheduling.cpp"/>
        <source>Pods are turned away or evicted (%1 so far): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Unreachable.cpp"/>
        <source>%1 redirects (HTTP %2), which is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Unreachable.cpp"/>
        <source>%1 answers HTTP %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Unreachable.cpp"/>
        <source>The new pods answer, but %1 does not: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Unreachable.cpp"/>
        <source>Load balancers may need minutes; else look at firewalls, DNS and the load balancer&apos;s own health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Unreachable.cpp"/>
        <source>The new pods themselves do not answer well: it is the application, not the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Unreachable.cpp"/>
        <source>No port of Service %1 leads to port %2, which the readiness probe asks; %3 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Unreachable.cpp"/>
        <source>Check targetPort of the Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>%1 is not a valid image reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>Image %1 is not on node %2, and the pull policy is Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>The node&apos;s policy rejects the signature of image %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>Container %1 must not run as root, and its image does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>Set runAsUser, or use an image with another user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>Container %1 lacks configuration: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>It goes on by itself once the ConfigMap or Secret is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>Container %1 cannot be created: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>Container %1 cannot start its command: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>A lifecycle hook of container %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>A volume of container %1 cannot be mounted: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Waiting.cpp"/>
        <source>Node %1 has trouble with container %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>No container has a port named %1, which the Service leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>Name the container&apos;s port, or give the Service a port number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>The new pods are ready, but the Service still sends to an old pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>The new pods are ready, but the Service still sends to %n old pods</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>The new pods are ready, but the Service has no endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>The Service does not list all new pods as endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>Check the Service&apos;s selector and ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>Several Services select these pods: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>Say which one counts (--service)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>There is no Service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>The selector of Service %1 does not match the labels of the new pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/causes/Wiring.cpp"/>
        <source>Make the selector a part of the pod template&apos;s labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Container %1 runs; waiting for it to become ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Container %1 is starting; its startup probe has not passed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Container %1 runs; its readiness probe has not passed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Startup probe: %1 of %2 checks failed (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Starting container %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Container %1 waits: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Init step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Terminating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Ready; must stay so for %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Waiting for a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Starting the pod on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>Container %1 ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/model/PodStage.cpp"/>
        <source>All containers are ready; waiting for the pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>no pods are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>reading Services is not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>Looking for the Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>no Service selects these pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>Several Services select these pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>Waiting for Service %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>the Service is of type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>Waiting for the load balancer&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/AddressPhase.cpp"/>
        <source>Waiting for DNS to know %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>the name is not known to DNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>the certificate is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>the API server does not permit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>the answer is not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>addresses of this kind are never asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>Waits for address and pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>asking pods through the API server is not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>Answered %1 times in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>Answered %1 times in a row; asking the new pods themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>Answered %1 times in a row, maybe by other pods: the Service also leads to %2 of other workloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>Answered %1 of %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>Asking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPhase.cpp"/>
        <source>Asking the new pods for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPlan.cpp"/>
        <source>not asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPlan.cpp"/>
        <source>no HTTP check is defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/HealthPlan.cpp"/>
        <source>the Service is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>%1 of %2 new pods exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>%1 of %2 new pods ready; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>All new pods are ready (%1); the Service also leads to pods of other workloads (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>The new pod is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>All %n new pods are ready</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>One pod is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>%n pods are wanted</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>One pod is still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>%n pods are still there</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>No pods are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>Waiting for the change to arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>Waiting for the Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>Reading the cluster&apos;s state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>Waiting for the Deployment controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>Waiting for the new ReplicaSet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>%1 of %2 new pods ready, %3 old still serving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>All new pods are ready; waiting for the controller&apos;s counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>The new pods are ready; traffic still goes to an old pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>The new pods are ready; traffic still goes to %n old pods</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/phases/PodsPhase.cpp"/>
        <source>The new pods are ready; waiting for the Service to list them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>new, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>old, stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>old, still serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/LaneRecorder.cpp"/>
        <source>Restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/TimelineLayout.cpp"/>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/TimelineLayout.cpp"/>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/TimelineLayout.cpp"/>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/TimelineLayout.cpp"/>
        <source>now %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/TimelineLayout.cpp"/>
        <source>%1, after %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/TimelineLayout.cpp"/>
        <source>GET %1, 3 times in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/timeline/TimelineLayout.cpp"/>
        <source>ready expected at %1 to %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Accept.cpp"/>
        <source>The Deployment was deleted and made again by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Accept.cpp"/>
        <source>The Deployment was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Accept.cpp"/>
        <source>Connected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Accept.cpp"/>
        <source>The connection to the cluster is lost; what is shown is old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Accept.cpp"/>
        <source>%1 (pod %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>%1 of %2 pods are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>The load balancer&apos;s address is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>The Service has no ready endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>The health check does not answer any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>Containers restarted %n times since it was ready</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>The load balancer&apos;s address changed from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>Ready again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/AfterReady.cpp"/>
        <source>It was degraded %1 times within 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/LiveChanges.cpp"/>
        <source>The Deployment is being deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/LiveChanges.cpp"/>
        <source>The pod template was changed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/LiveChanges.cpp"/>
        <source>The rollout was paused by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/LiveChanges.cpp"/>
        <source>Scaled to %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Outcomes.cpp"/>
        <source>Recovered after %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Outcomes.cpp"/>
        <source>Ready after %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/PhaseRecord.cpp"/>
        <source>Not done within %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>The time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>The time is over in phase %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>Inactive: no pods are wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>The new pods run, but their health check fails: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>Disconnected since %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>Starting to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>three good answers, a second apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>%1 of %2 new pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/Snapshot.cpp"/>
        <source>waits for 1 and 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/rollout/tracker/TrackerState.cpp"/>
        <source>The Deployment is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/DocumentSplitter.cpp"/>
        <source>this document is larger than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/DocumentSplitter.cpp"/>
        <source>Split it into several documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/JsonReader.cpp"/>
        <source>this document has more than %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/JsonReader.cpp"/>
        <source>the key %1 stands twice in the same map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/JsonReader.cpp"/>
        <source>Remove one of them: tools disagree on which one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/ParseProblem.cpp"/>
        <source>this is not valid YAML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/ParseProblem.cpp"/>
        <source>a tab cannot indent YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/ParseProblem.cpp"/>
        <source>Use spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/ParseProblem.cpp"/>
        <source>this line is a template, not YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/ParseProblem.cpp"/>
        <source>Render the template first, for example with helm template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Reader.cpp"/>
        <source>this is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Reader.cpp"/>
        <source>The file is UTF-16: save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Reader.cpp"/>
        <source>Save the file as UTF-8, for example with iconv -t UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Reader.cpp"/>
        <source>there is a NUL byte here: this is not a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Reader.cpp"/>
        <source>there is nothing here but comments and space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Reader.cpp"/>
        <source>there are %1 documents here, one is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Scalar.cpp"/>
        <source>the !!binary value is not base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Scalar.cpp"/>
        <source>the !!binary value is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Scalar.cpp"/>
        <source>Kubernetes keeps binary data as base64 text: leave out !!binary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Scalar.cpp"/>
        <source>%1 cannot be read as !!%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Scalar.cpp"/>
        <source>%1 is no number that JSON can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/Scalar.cpp"/>
        <source>Put it in quotes if it is meant as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SecondReader.cpp"/>
        <source>a second YAML parser cannot read this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>%1 is written elsewhere: an alias or a merge key refers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>Write the value out in place of the alias, or change it at its anchor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>no small change of the text gives %1 its new value and keeps everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>Other fields may refer to it through an anchor: change it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>Change it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>this edit changes too many fields at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>two YAML parsers read the changed text differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>the changed text would be cut into documents at other places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>there is no document %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/SmallestEdit.cpp"/>
        <source>Documents are counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>the aliases of this document stand for more than %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>Write the values out instead of referring to anchors within anchors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>Split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>this is a template, not YAML: {{ opens a map as the key of a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>a map or list cannot be a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>Keys are text; put this one in quotes if it is meant as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>a key is missing here, or it is null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>Put the key in quotes if it is meant as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>the key %1 stands twice in the same map, first in line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>the alias *%1 has no anchor &amp;%1 before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>Put the text in quotes if the * is meant as a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>the value of anchor &amp;%1 contains itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>Remove the alias *%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>this document is nested more than %1 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>a merge key &lt;&lt; needs a map, an alias of a map, or a list of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/engine/yaml/TreeBuilder.cpp"/>
        <source>Put &lt;&lt; in quotes if it is meant as a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Drafts.cpp"/>
        <source></source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Drafts.cpp"/>
        <source>The draft %1 was written by another version of Readyline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Drafts.cpp"/>
        <source>The folder for drafts %1 cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Drafts.cpp"/>
        <source>Edits are kept only while the program runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Drafts.cpp"/>
        <source>The draft %1 cannot be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>Cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>Check the permissions of the file and of its folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>Cannot write %1: the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>Free some space; the file is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>Cannot write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>The file is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>%1 is a URL, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>Download it first, or pipe it in: curl ... | readyline-cli ... -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>%1 is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>%1 is larger than %2 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>%1 has no .yaml, .yml or .json files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Files.cpp"/>
        <source>-R looks into its sub-folders too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/FindObject.cpp"/>
        <source>%1 objects match: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/FindObject.cpp"/>
        <source>Say which with --kind, --name, -n or --doc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/FindObject.cpp"/>
        <source>there is no document %1: the file has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/FindObject.cpp"/>
        <source>no object in this file matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/FindObject.cpp"/>
        <source>Check --kind, --name and -n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Folder.cpp"/>
        <source>%1 was changed by another program since it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Folder.cpp"/>
        <source>Nothing was written. Reload it: your edits are kept and made on the new content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Settings.cpp"/>
        <source>The setting %1 must be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/Settings.cpp"/>
        <source>Correct it in the settings file or remove the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/apply/AppliedSet.cpp"/>
        <source>The live object has no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/apply/Apply.cpp"/>
        <source>Managed by %1: a change here would be reverted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/apply/Apply.cpp"/>
        <source>Change it there, or use --override-manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/apply/LiveEdit.cpp"/>
        <source>%1 was deleted and made anew since it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/apply/LiveEdit.cpp"/>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Connection.cpp"/>
        <source>There is no kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Connection.cpp"/>
        <source>Name one with --kubeconfig or KUBECONFIG, or use --demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Connection.cpp"/>
        <source>There is no kubeconfig: %1 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Connection.cpp"/>
        <source>The kubeconfig has no current context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Connection.cpp"/>
        <source>It defines no contexts at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Connection.cpp"/>
        <source>Choose one with --context: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Credentials.cpp"/>
        <source>%1 does not hold a token: it must be one line of printable characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Credentials.cpp"/>
        <source>The auth-provider %1 of user %2 is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Credentials.cpp"/>
        <source>kubectl no longer supports most of them; use a token or a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/KubeconfigFiles.cpp"/>
        <source>Correct the file, or name another one with --kubeconfig or KUBECONFIG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Trust.cpp"/>
        <source>User %1 signs in by the credential plugin %2, which is not allowed to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Trust.cpp"/>
        <source>Allow it with --exec-policy allow, or sign in with a token or a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Trust.cpp"/>
        <source>The kubeconfig %1 would send %2 to %3, a file outside its own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/cluster/Trust.cpp"/>
        <source>If you trust it, name it in KUBECONFIG instead of --kubeconfig, or move it into ~/.kube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/project/Lookup.cpp"/>
        <source>&apos;%1&apos; is no project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/project/Lookup.cpp"/>
        <source>&apos;%1&apos; is no workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/project/Lookup.cpp"/>
        <source>Use a deployment, statefulset or daemonset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/project/Restart.cpp"/>
        <source>The deployment is paused, so it would not restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/project/Restart.cpp"/>
        <source>Resume it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/operations/project/Scale.cpp"/>
        <source>Not yet supported for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Exchanging.cpp"/>
        <source>The server&apos;s answer is not readable JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/HealthCheck.cpp"/>
        <source>%1 is not an http or https URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/HealthCheck.cpp"/>
        <source>The name %1 was not resolved in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/HealthCheck.cpp"/>
        <source>Health checks do not connect to %1: it is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/NetworkTransport.cpp"/>
        <source>The server address %1 is not an http or https URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/NetworkTransport.cpp"/>
        <source>%1 cannot be sent: it holds control characters or is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Paging.cpp"/>
        <source>The server&apos;s answer is not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/PluginRun.cpp"/>
        <source>The credential plugin %1 was ended by a signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/PluginRun.cpp"/>
        <source>Sign in again with the plugin&apos;s own tools, or choose another context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/PluginRun.cpp"/>
        <source>The credential plugin %1 printed more than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/PluginRun.cpp"/>
        <source>Install the plugin, or correct its path in the kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/PluginRun.cpp"/>
        <source>Run the command in a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>The credentials are missing, wrong or expired; sign in again or choose another context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>Ask for the right to do this, or choose another context or user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>The server is busy; try again in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>The server address in the kubeconfig is not the one of an API server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>Take these fields over, give them up, or adopt the values they have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>It was changed or replaced meanwhile; look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>The server redirects elsewhere (HTTP %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/Status.cpp"/>
        <source>The server answered HTTP %1 without an explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/WatchMachine.cpp"/>
        <source>The server has stopped answering on an open connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/WatchMachine.cpp"/>
        <source>The server sent something that is not a watch event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/WatchMachine.cpp"/>
        <source>The stream of changes broke off in the middle of an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/WatchMachine.cpp"/>
        <source>The server ended the stream of changes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>No secure connection to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>Check the port, and whether the server speaks TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>Check certificate-authority in the kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>The certificate is for another name: check the server address, or set tls-server-name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>The server&apos;s certificate is not valid at this time: check the clocks, or have it renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>The certificate of %1 is refused: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>Connection to %1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>Is the server running? Check its address and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>The host of %1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>Check the server address and the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>Check the network, VPN and firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>The proxy does not connect to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>Check proxy-url in the kubeconfig and the proxy variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>%1 closed the connection in the middle of its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>%1 closed the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>The answer of %1 broke off: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkErrors.cpp"/>
        <source>No connection to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkExchange.cpp"/>
        <source>The server&apos;s answer is larger than %1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/NetworkExchange.cpp"/>
        <source>%1 did not answer within %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/ProxyChoice.cpp"/>
        <source>A proxy with the scheme %1 cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/ProxyChoice.cpp"/>
        <source>Use an http or socks5 proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/Resolver.cpp"/>
        <source>The name %1 is not known (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/Resolver.cpp"/>
        <source>The name %1 has no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>The client key is protected by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>Store the key without a passphrase, or use a credential plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>The client key is not a readable PEM key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>The client key does not belong to the client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>The client key is of a kind that cannot be used (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>Use an RSA or EC key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>The certificate authority is not a readable PEM certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/client/network/TlsSetup.cpp"/>
        <source>The client certificate is not a readable PEM certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/Cluster.cpp"/>
        <source>The speed of the simulated cluster must be above 0 and at most 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/Cluster.cpp"/>
        <source>The simulated cluster holds 0 to 2500 projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/InProcessTransport.cpp"/>
        <source>The server did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/InProcessTransport.cpp"/>
        <source>The simulated cluster cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/InProcessTransport.cpp"/>
        <source>The connection to the simulated cluster broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/app/Balancer.cpp"/>
        <source>No application answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/app/Balancer.cpp"/>
        <source>Cannot listen on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/app/Behaviour.cpp"/>
        <source>for example oom=30 or flaps=20:10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/scenario/Scenario.cpp"/>
        <source>There is no scenario &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/scenario/Scenario.cpp"/>
        <source>Known scenarios: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/server/Certificate.cpp"/>
        <source>No certificate could be made for the simulated cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/server/Server.cpp"/>
        <source>%1 is not a loopback address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/server/Server.cpp"/>
        <source>The simulated cluster can only be reached from this computer; use 127.0.0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/server/Server.cpp"/>
        <source>Cannot listen on %1 port %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/world/demo/server/Server.cpp"/>
        <source>Choose another port, or 0 for any free one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
