// SPDX-License-Identifier: Apache-2.0
#include "demo/server/Certificate.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace demo {

namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;

constexpr std::int64_t day = 24 * 3600;

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *text)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, text));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setName(X509_NAME *name, const char *commonName)
{
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0) == 1;
}

/// An unsigned certificate with a random serial number; `issuer` null = itself.
X509Ptr blank(const char *commonName, EVP_PKEY *key, X509 *issuer, std::int64_t now)
{
    X509Ptr certificate(X509_new());
    unsigned char serial[16];
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1)
        return nullptr;
    serial[0] &= 0x7f;
    const std::unique_ptr<BIGNUM, Deleter<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    const bool done = X509_set_version(certificate.get(), 2) == 1 && number
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()))
        && ASN1_TIME_set(X509_getm_notBefore(certificate.get()), time_t(now - day))
        && ASN1_TIME_set(X509_getm_notAfter(certificate.get()), time_t(now + 30 * day))
        && setName(X509_get_subject_name(certificate.get()), commonName)
        && X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer ? issuer : certificate.get())) == 1
        && X509_set_pubkey(certificate.get(), key) == 1;
    return done ? std::move(certificate) : nullptr;
}

template <typename Write>
std::string pem(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || write(bio.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return std::string(data, std::size_t(size));
}

} // namespace

core::Result<Certificate> makeCertificate(std::int64_t now)
{
    const auto failed = [] { return core::fail(core::ErrorCode::Internal, core::say("No certificate could be made for the simulated cluster")); };
    const Key authorityKey(EVP_EC_gen("P-256")), serverKey(EVP_EC_gen("P-256"));
    if (!authorityKey || !serverKey)
        return failed();
    const X509Ptr authority = blank("readyline-demo-ca", authorityKey.get(), nullptr, now);
    if (!authority || !addExtension(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE")
        || !addExtension(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,digitalSignature")
        || !addExtension(authority.get(), authority.get(), NID_subject_key_identifier, "hash")
        || X509_sign(authority.get(), authorityKey.get(), EVP_sha256()) == 0)
        return failed();
    const X509Ptr server = blank("readyline-demo", serverKey.get(), authority.get(), now);
    if (!server || !addExtension(server.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE")
        || !addExtension(server.get(), authority.get(), NID_key_usage, "critical,digitalSignature")
        || !addExtension(server.get(), authority.get(), NID_ext_key_usage, "serverAuth")
        || !addExtension(server.get(), authority.get(), NID_authority_key_identifier, "keyid")
        || !addExtension(server.get(), authority.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1")
        || X509_sign(server.get(), authorityKey.get(), EVP_sha256()) == 0)
        return failed();
    Certificate made;
    made.authorityPem = pem([&](BIO *bio) { return PEM_write_bio_X509(bio, authority.get()); });
    made.certificatePem = pem([&](BIO *bio) { return PEM_write_bio_X509(bio, server.get()); });
    made.keyPem = pem([&](BIO *bio) { return PEM_write_bio_PKCS8PrivateKey(bio, serverKey.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    if (made.authorityPem.empty() || made.certificatePem.empty() || made.keyPem.empty())
        return failed();
    return made;
}

} // namespace demo
