// SPDX-License-Identifier: Apache-2.0
// Source: validate*VolumeSource of pkg/apis/core/validation/validation.go.
#include "kube/validation/pod/volumes/RareVolumes.h"

#include "kube/text/GoText.h"
#include "kube/validation/Names.h"
#include "kube/validation/pod/Pod.h"

#include <algorithm>

namespace kube {

namespace {

using core::Value;

void requireEach(Errors &errors, const Path &path, const Value &source, std::initializer_list<const char *> fields)
{
    for (const char *field : fields) {
        const Value &value = source[field];
        if (value.isList() ? value.size() == 0 : value.string().empty())
            errors.required(path.child(field));
    }
}

void validatePartition(Errors &errors, const Path &path, const Value &partition)
{
    const std::int64_t number = partition.integer().value_or(0);
    if (number < 0 || number > 255)
        errors.invalid(path, partition.text(), "must be between 1 and 255, inclusive"); // the text lies: 0 is fine
}

void requireSecretName(Errors &errors, const Path &path, const Value &source)
{
    if (!source["secretRef"].isNull() && source["secretRef"]["name"].string().empty())
        errors.required(path.child("secretRef.name"));
}

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A prefix of three letters, any character, and exactly `count` letters or digits.
bool isNumbered(std::string_view text, std::size_t count)
{
    return text.size() == 4 + count && std::all_of(text.begin() + 4, text.end(), isAlnum);
}

/// iqn.YYYY-MM.domain:identifier
bool isQualified(std::string_view text)
{
    const auto digit = [&text](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    if (text.substr(0, 4) != "iqn." || !digit(4) || !digit(5) || !digit(6) || !digit(7) || text.substr(8, 1) != "-" || !digit(9) || !digit(10)
        || text.substr(11, 1) != ".")
        return false;
    const std::size_t colon = text.find(':', 12);
    if (colon == std::string_view::npos || colon == 12 || colon + 1 == text.size())
        return false;
    const std::string_view domain = text.substr(12, colon - 12);
    return std::all_of(domain.begin(), domain.end(), [](char c) { return isAlnum(c) || c == '-' || c == '.'; })
        && text.find_first_of(",;*&$| \t\r\n", colon) == std::string_view::npos;
}

/// net.SplitHostPort: host:port or [v6]:port.
bool isHostPort(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return false;
    std::string_view host = text.substr(0, colon);
    const bool bracketed = !host.empty() && host.front() == '[';
    if (bracketed && (host.back() != ']' || host.find(']') != host.size() - 1))
        return false;
    if (bracketed)
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string_view::npos)
        return false;
    return host.find_first_of("[]") == std::string_view::npos && text.substr(colon).find_first_of("[]") == std::string_view::npos;
}

void validateInitiator(Errors &errors, const Path &path, const std::string &name)
{
    const std::string kind = name.substr(0, 3);
    if (kind != "iqn" && kind != "eui" && kind != "naa")
        errors.invalid(path, shown(name), "must be valid format starting with iqn, eui, or naa");
    else if (!(kind == "iqn" ? isQualified(name) : isNumbered(name, kind == "eui" ? 16 : 32)))
        errors.invalid(path, shown(name), "must be valid format");
}

} // namespace

void validateGitRepo(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"repository"});
    validateRelativePath(errors, path.child("directory"), source["directory"].string());
}

void validateGcePersistentDisk(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"pdName"});
    validatePartition(errors, path.child("partition"), source["partition"]);
}

void validateAwsElasticBlockStore(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"volumeID"});
    validatePartition(errors, path.child("partition"), source["partition"]);
}

void validateIscsi(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"targetPortal", "iqn"});
    if (!source["iqn"].string().empty())
        validateInitiator(errors, path.child("iqn"), source["iqn"].string());
    errors.inRange(path.child("lun"), source["lun"], 0, 255);
    if ((source["chapAuthDiscovery"].boolean() || source["chapAuthSession"].boolean()) && source["secretRef"].isNull())
        errors.required(path.child("secretRef"));
    if (source.contains("initiatorName"))
        validateInitiator(errors, path.child("initiatorname"), source["initiatorName"].string());
}

void validateGlusterfs(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"endpoints", "path"});
}

void validateFlocker(Errors &errors, const Path &path, const Value &source)
{
    const std::string &name = source["datasetName"].string(), &uuid = source["datasetUUID"].string();
    if (name.empty() && uuid.empty())
        errors.required(path, "one of datasetName and datasetUUID is required");
    if (!name.empty() && !uuid.empty())
        errors.invalid(path, shown("resource"), "datasetName and datasetUUID can not be specified simultaneously");
    if (name.find('/') != std::string::npos)
        errors.invalid(path.child("datasetName"), shown(name), "must not contain '/'");
}

void validateRbd(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"monitors", "image"});
}

void validateCinder(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"volumeID"});
    requireSecretName(errors, path, source);
}

void validateCephFs(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"monitors"});
}

void validateQuobyte(Errors &errors, const Path &path, const Value &source)
{
    const std::string &registry = source["registry"].string();
    constexpr const char *pairs = "must be a host:port pair or multiple pairs separated by commas";
    if (registry.empty()) {
        errors.required(path.child("registry"), pairs);
    } else if (source["tenant"].string().size() >= 65) {
        errors.required(path.child("tenant"), "must be a UUID and may not exceed a length of 64 characters");
    } else {
        for (std::size_t at = 0; at <= registry.size();) {
            const std::size_t end = std::min(registry.find(',', at), registry.size());
            if (!isHostPort(std::string_view(registry).substr(at, end - at)))
                errors.invalid(path.child("registry"), shown(registry), pairs);
            at = end + 1;
        }
    }
    requireEach(errors, path, source, {"volume"});
}

void validateFc(Errors &errors, const Path &path, const Value &source)
{
    const Value &names = source["targetWWNs"], &lun = source["lun"];
    const bool hasNames = names.size() > 0, hasIds = source["wwids"].size() > 0;
    if (!hasNames && !hasIds)
        errors.required(path.child("targetWWNs"), "must specify either targetWWNs or wwids, but not both");
    if (hasNames && hasIds)
        errors.invalid(path.child("targetWWNs"), goJson(names), "targetWWNs and wwids can not be specified simultaneously");
    if (hasNames && lun.isNull())
        errors.required(path.child("lun"), "lun is required if targetWWNs is specified");
    else if (hasNames)
        errors.inRange(path.child("lun"), lun, 0, 255);
}

void validateFlexVolume(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"driver"});
    const Path options = path.child("options");
    for (const core::Member &option : source["options"].members()) {
        std::string space = '.' + option.key.substr(0, option.key.find('/'));
        for (char &c : space)
            c = c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
        const auto endsWith = [&space](std::string_view tail) {
            return space.size() >= tail.size() && std::string_view(space).substr(space.size() - tail.size()) == tail;
        };
        if (endsWith(".kubernetes.io") || endsWith(".k8s.io"))
            errors.invalid(options.key(option.key), shown(option.key), "kubernetes.io and k8s.io namespaces are reserved");
    }
}

void validateAzureFile(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"secretName", "shareName"});
}

void validateVsphereVolume(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"volumePath"});
}

void validatePhotonPersistentDisk(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"pdID"});
}

void validatePortworx(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"volumeID"});
}

void validateAzureDisk(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"diskName", "diskURI"});
    errors.oneOf(path.child("cachingMode"), source["cachingMode"], {"None", "ReadOnly", "ReadWrite"});
    errors.oneOf(path.child("kind"), source["kind"], {"Dedicated", "Managed", "Shared"});
    const std::string &address = source["diskURI"].string();
    const bool managed = source["kind"].string() == "Managed";
    if (managed && address.rfind("/subscriptions/", 0) != 0)
        errors.notSupported(path.child("diskURI"), shown(address),
                            {"/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"});
    if (!managed && address.rfind("https://", 0) != 0)
        errors.notSupported(path.child("diskURI"), shown(address), {"https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"});
}

void validateStorageOs(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"volumeName"});
    for (const char *field : {"volumeName", "volumeNamespace"}) {
        const std::string &name = source[field].string();
        if (!name.empty())
            errors.invalidEach(path.child(field), name, dns1123Label(name));
    }
    requireSecretName(errors, path, source);
}

void validateScaleIo(Errors &errors, const Path &path, const Value &source)
{
    requireEach(errors, path, source, {"gateway", "system", "volumeName"});
}

} // namespace kube
