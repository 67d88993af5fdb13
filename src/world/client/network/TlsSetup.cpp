// SPDX-License-Identifier: Apache-2.0
#include "client/network/TlsSetup.h"

#include "client/NetworkTransport.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace client {

namespace {

using core::ErrorCode;
using core::fail;
using core::say;

template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T *object) const { Free(object); }
};
using Bio = std::unique_ptr<BIO, Freeing<BIO_free>>;
using X509Pointer = std::unique_ptr<X509, Freeing<X509_free>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;

Bio bio(const std::string &text)
{
    return Bio(BIO_new_mem_buf(text.data(), int(text.size())));
}

QByteArray bytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// Never asks on the terminal for the passphrase of an encrypted key.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

core::Result<QSslKey> readKey(const ServerSettings &settings)
{
    const KeyPointer key(PEM_read_bio_PrivateKey(bio(settings.keyPem).get(), nullptr, noPassphrase, nullptr));
    if (!key) {
        ERR_clear_error();
        if (settings.keyPem.find("ENCRYPTED") != std::string::npos)
            return fail(ErrorCode::CredentialInvalid, say("The client key is protected by a passphrase"),
                        say("Store the key without a passphrase, or use a credential plugin"));
        return fail(ErrorCode::CredentialInvalid, say("The client key is not a readable PEM key"));
    }
    const X509Pointer certificate(PEM_read_bio_X509(bio(settings.certificatePem).get(), nullptr, noPassphrase, nullptr));
    // A mismatch would end as an unexplained network error.
    if (!certificate || X509_check_private_key(certificate.get(), key.get()) != 1) {
        ERR_clear_error();
        return fail(ErrorCode::CredentialInvalid, say("The client key does not belong to the client certificate"));
    }
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) { // QSslKey must be told which
        const QSslKey qtKey(bytes(settings.keyPem), algorithm, QSsl::Pem);
        if (!qtKey.isNull())
            return qtKey;
    }
    return fail(ErrorCode::CredentialInvalid, say("The client key is of a kind that cannot be used (%1)", OBJ_nid2ln(EVP_PKEY_base_id(key.get()))),
                say("Use an RSA or EC key"));
}

} // namespace

core::Result<QSslConfiguration> tlsConfiguration(const ServerSettings &settings)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!settings.caPem.empty()) {
        const QList<QSslCertificate> roots = QSslCertificate::fromData(bytes(settings.caPem), QSsl::Pem);
        if (roots.isEmpty())
            return fail(ErrorCode::CredentialInvalid, say("The certificate authority is not a readable PEM certificate"));
        tls.setCaCertificates(roots);
    }
    if (!settings.certificatePem.empty() || !settings.keyPem.empty()) {
        const QList<QSslCertificate> chain = QSslCertificate::fromData(bytes(settings.certificatePem), QSsl::Pem);
        if (chain.isEmpty())
            return fail(ErrorCode::CredentialInvalid, say("The client certificate is not a readable PEM certificate"));
        auto key = readKey(settings);
        if (!key)
            return core::unexpected<core::Error>(key.error());
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(*key);
    }
    if (settings.insecure)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace client
