// SPDX-License-Identifier: Apache-2.0
// Images that cannot be pulled, in the words of kubelet, containerd and registries, and how long each may still heal.
#include "Fixture.h"
#include "rollout/causes/ImageReference.h"
#include "support/TestMain.h"

#include <QTest>

using namespace fixture;
using core::FieldPath;
using rollout::Outcome;

class ImagePullTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void registries_data();
    void registries();
    void textsWithoutTheReference();
    void slowFirstAttemptStillFailsWithinAMinute();
    void missingPullSecretIsTold();
};

static Value onNode(const Value &pod, const std::string &image, const std::string &imageId)
{
    return pod.set(FieldPath::of("spec.containers[name=app].image"), Value(image)).set(FieldPath::of("status.containerStatuses[name=app].imageID"), Value(imageId));
}

void ImagePullTest::words_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    const char *resolve = "rpc error: code = %2 desc = failed to pull and unpack image \"%1\": failed to resolve reference \"%1\": ";
    const auto row = [resolve](const char *name, const char *image, const char *grpc, const char *rest, const char *code) {
        QTest::newRow(name) << image << QString::fromLatin1(resolve).arg(QString::fromLatin1(image), QString::fromLatin1(grpc)) + QString::fromLatin1(rest) << code;
    };
    row("not found", "registry.example/shop/web:9", "NotFound", "registry.example/shop/web:9: not found", "ImageNotFound");
    row("docker hub", "docker.io/library/nope:1", "Unknown",
        "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed", "ImageAccessDenied");
    row("401", "registry.example/web:1", "Unknown", "unexpected status from HEAD request to https://registry.example/v2/web/manifests/1: 401 Unauthorized", "ImageAccessDenied");
    row("no such host", "registry.example/web:1", "Unknown",
        "failed to do request: Head \"https://registry.example/v2/web/manifests/1\": dial tcp: lookup registry.example on 10.96.0.10:53: no such host", "RegistryUnreachable");
    row("misbehaving", "registry.example/web:1", "Unknown",
        "failed to do request: Head \"https://registry.example/v2/web/manifests/1\": dial tcp: lookup registry.example on 127.0.0.53:53: server misbehaving", "RegistryUnreachable");
    row("refused", "localhost/web:2", "Unknown", "failed to do request: Head \"http://localhost/v2/web/manifests/2\": dial tcp 127.0.0.1:80: connect: connection refused",
        "RegistryUnreachable");
    row("timeout", "registry.example/web:1", "DeadlineExceeded", "failed to do request: Head \"https://registry.example/v2/web/manifests/1\": dial tcp 10.1.2.3:443: i/o timeout",
        "RegistryUnreachable");
    row("certificate", "registry.example/web:1", "Unknown",
        "failed to do request: Head \"https://registry.example/v2/web/manifests/1\": tls: failed to verify certificate: x509: certificate signed by unknown authority",
        "RegistryUnreachable");
    row("http", "registry.example:5000/web:1", "Unknown",
        "failed to do request: Head \"https://registry.example:5000/v2/web/manifests/1\": http: server gave HTTP response to HTTPS client", "RegistryUnreachable");
    row("limit", "docker.io/library/web:1", "Unknown",
        "failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/web/manifests/sha256:1: 429 Too Many Requests - Server message: toomanyrequests",
        "RegistryUnreachable");
    row("503", "registry.example/web:1", "Unknown", "unexpected status from HEAD request to https://registry.example/v2/web/manifests/1: 503 Service Unavailable", "RegistryUnreachable");
    // The words of the reference are the user's.
    row("named denied", "registry.example/access-denied:1", "Unknown",
        "failed to do request: Head \"https://registry.example/v2/access-denied/manifests/1\": dial tcp: lookup registry.example on 10.96.0.10:53: no such host",
        "RegistryUnreachable");
    row("named timeout", "registry.example/timeout:x509", "NotFound", "registry.example/timeout:x509: not found", "ImageNotFound");
    row("host named denied", "denied.example/web:1", "Unknown",
        "failed to do request: Head \"https://denied.example/v2/web/manifests/1\": dial tcp: lookup denied.example on 10.96.0.10:53: no such host", "RegistryUnreachable");
    QTest::newRow("no space") << "registry.example/web:1"
                              << "rpc error: code = Unknown desc = failed to extract layer: write /var/lib/containerd/x: no space left on device: unknown"
                              << "ImagePullFailed";
}

void ImagePullTest::words()
{
    QFETCH(QString, image);
    QFETCH(QString, message);
    QFETCH(QString, code);
    Update update;
    update.newPod = update.newPod.set(FieldPath::of("spec.containers[name=app].image"), Value(image.toStdString()));
    update.container(waitingStatus("ErrImagePull", message.toStdString()));
    QCOMPARE(update.run.code(rollout::Phase::Pods), code.toStdString());
    // As the kubelet repeats it while it backs off.
    update.container(waitingStatus("ImagePullBackOff", "Back-off pulling image \"" + image.toStdString() + "\": ErrImagePull: " + message.toStdString()));
    QCOMPARE(update.run.code(rollout::Phase::Pods), code.toStdString());
}

void ImagePullTest::registries_data()
{
    QTest::addColumn<QString>("oldImage");
    QTest::addColumn<QString>("oldId");
    QTest::addColumn<QString>("image");
    QTest::addColumn<int>("failsBy");
    const char *pulled = "registry.example/web@sha256:0123";
    QTest::newRow("worked before") << "registry.example/web:1" << pulled << "registry.example/web:2" << 240;
    QTest::newRow("docker-pullable") << "registry.example/web:1" << "docker-pullable://registry.example/web@sha256:0123" << "registry.example/web:2" << 240;
    QTest::newRow("another registry") << "registry.example/web:1" << pulled << "registri.example/web:2" << 30;
    QTest::newRow("put on the node") << "registry.example/web:1" << "sha256:0123" << "registry.example/web:2" << 30;
    QTest::newRow("on the node itself") << "localhost/web:1" << "localhost/web@sha256:0123" << "localhost/web:2" << 30;
    QTest::newRow("loopback with a port") << "127.0.0.1:5000/web:1" << "127.0.0.1:5000/web@sha256:0123" << "127.0.0.1:5000/web:2" << 30;
}

void ImagePullTest::registries()
{
    QFETCH(QString, oldImage);
    QFETCH(QString, oldId);
    QFETCH(QString, image);
    QFETCH(int, failsBy);
    Update update;
    update.run.see(onNode(update.before.pod, oldImage.toStdString(), oldId.toStdString()));
    update.newPod = update.newPod.set(FieldPath::of("spec.containers[name=app].image"), Value(image.toStdString()));
    update.container(waitingStatus("ImagePullBackOff", "dial tcp 10.0.0.1:443: connect: connection refused"));
    update.run.advance(failsBy - 1);
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(2);
    QCOMPARE(update.run.outcome(), Outcome::Failed);
    QVERIFY(!update.run.timeline().causes.front().certain);
}

void ImagePullTest::textsWithoutTheReference()
{
    QCOMPARE(rollout::registryOf("web:1"), std::string("docker.io"));
    QCOMPARE(rollout::registryOf("shop/web:1"), std::string("docker.io"));
    QCOMPARE(rollout::registryOf("localhost/web"), std::string("localhost"));
    QCOMPARE(rollout::registryOf("registry.example:5000/shop/web:1"), std::string("registry.example:5000"));
    QVERIFY(rollout::isLoopbackRegistry("localhost:5000") && rollout::isLoopbackRegistry("[::1]:5000") && rollout::isLoopbackRegistry("127.0.1.1"));
    QVERIFY(!rollout::isLoopbackRegistry("registry.example:5000") && !rollout::isLoopbackRegistry("localhost.example"));
    QCOMPARE(rollout::withoutReference("read \"https://denied/\": denied.example: i/o timeout", "denied.example/web:1"), std::string("read :  i/o timeout "));
    QCOMPARE(rollout::withoutReference("a \"half quotation", "x"), std::string("a \"half quotation "));
}

void ImagePullTest::slowFirstAttemptStillFailsWithinAMinute()
{
    Update update;
    update.run.see(happening(update.newPod, "Pulling", "Pulling image \"app:2\"", 1, 1, false));
    update.run.advanceTo(31); // the runtime waits half a minute for an answer
    update.container(waitingStatus("ErrImagePull", "dial tcp 10.0.0.1:443: i/o timeout"));
    QCOMPARE(update.run.outcome(), Outcome::None);
    update.run.advance(1);
    update.container(waitingStatus("ImagePullBackOff", "dial tcp 10.0.0.1:443: i/o timeout"));
    QCOMPARE(update.run.outcome(), Outcome::Failed);
}

void ImagePullTest::missingPullSecretIsTold()
{
    Update update;
    update.run.see(happening(update.newPod, "FailedToRetrieveImagePullSecret", "Unable to retrieve some image pull secrets (nope); attempting to pull the image may not succeed.", 1));
    update.container(waitingStatus("ImagePullBackOff", "401 Unauthorized"));
    QCOMPARE(update.run.timeline().causes.front().hint.english(), std::string("A Secret that imagePullSecrets names does not exist"));
}

REGISTER_TEST(ImagePullTest);
#include "ImagePullTest.moc"
