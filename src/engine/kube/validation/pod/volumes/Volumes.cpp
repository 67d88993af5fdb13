// SPDX-License-Identifier: Apache-2.0
// Rules of the volumes of a pod. Source: ValidateVolumes and validate*VolumeSource of pkg/apis/core/validation/validation.go.
#include "kube/quantity/Quantity.h"
#include "kube/text/GoText.h"
#include "kube/validation/Claims.h"
#include "kube/validation/Metadata.h"
#include "kube/validation/pod/Pod.h"
#include "kube/validation/pod/volumes/RareVolumes.h"

#include <array>

namespace kube {

using core::Value;

void validateMode(Errors &errors, const Path &path, const Value &mode)
{
    const auto bits = mode.integer();
    if (bits && (*bits < 0 || *bits > 0777))
        errors.invalid(path, mode.text(), "must be a number between 0 and 0777 (octal), both inclusive");
}

void validateNoBackSteps(Errors &errors, const Path &path, const std::string &text)
{
    const std::string framed = '/' + text + '/';
    if (framed.find("/../") != std::string::npos)
        errors.invalid(path, shown(text), "must not contain '..'");
}

void validateRelativePath(Errors &errors, const Path &path, const std::string &text)
{
    if (text.rfind('/', 0) == 0)
        errors.invalid(path, shown(text), "must be a relative path");
    validateNoBackSteps(errors, path, text);
}

void validateUnreservedPath(Errors &errors, const Path &path, const std::string &text)
{
    validateRelativePath(errors, path, text);
    if (text.rfind("..", 0) == 0 && text.rfind("../", 0) != 0)
        errors.invalid(path, shown(text), "must not start with '..'");
}

void validateKeyToPath(Errors &errors, const Path &path, const Value &item)
{
    for (const char *field : {"key", "path"}) {
        if (item[field].string().empty())
            errors.required(path.child(field));
    }
    validateUnreservedPath(errors, path.child("path"), item["path"].string());
    validateMode(errors, path.child("mode"), item["mode"]);
}

namespace {

void emptyDir(Errors &errors, const Path &path, const Value &source)
{
    const Value &limit = source["sizeLimit"];
    if (limit.isNull())
        return;
    const auto size = Quantity::fromJson(limit);
    if (size && size->sign() < 0)
        errors.forbidden(path.child("sizeLimit"), "SizeLimit field must be a valid resource quantity");
}

void hostPath(Errors &errors, const Path &path, const Value &source)
{
    const std::string &text = source["path"].string();
    if (text.empty()) {
        errors.required(path.child("path"));
        return;
    }
    validateNoBackSteps(errors, path.child("path"), text);
    errors.oneOf(path.child("type"), source["type"],
                 {"", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"});
}

void nfs(Errors &errors, const Path &path, const Value &source)
{
    for (const char *field : {"server", "path"}) {
        if (source[field].string().empty())
            errors.required(path.child(field));
    }
    if (source["path"].string().rfind('/', 0) != 0)
        errors.invalid(path.child("path"), shown(source["path"].string()), "must be an absolute path");
}

void keyed(Errors &errors, const Path &path, const Value &source, const char *nameField)
{
    if (source[nameField].string().empty())
        errors.required(path.child(nameField));
    validateMode(errors, path.child("defaultMode"), source["defaultMode"]);
    const Path items = path.child("items");
    for (std::size_t i = 0; i < source["items"].size(); ++i)
        validateKeyToPath(errors, items.index(i), source["items"].at(i));
}

void secret(Errors &errors, const Path &path, const Value &source)
{
    keyed(errors, path, source, "secretName");
}

void configMap(Errors &errors, const Path &path, const Value &source)
{
    keyed(errors, path, source, "name");
}

void persistentVolumeClaim(Errors &errors, const Path &path, const Value &source)
{
    if (source["claimName"].string().empty())
        errors.required(path.child("claimName"));
}

void downwardApi(Errors &errors, const Path &path, const Value &source)
{
    validateMode(errors, path.child("defaultMode"), source["defaultMode"]);
    for (const Value &file : source["items"].items())
        validateDownwardFile(errors, path, file);
}

void projected(Errors &errors, const Path &path, const Value &source)
{
    validateMode(errors, path.child("defaultMode"), source["defaultMode"]);
    validateProjected(errors, path, source);
}

void csi(Errors &errors, const Path &path, const Value &source)
{
    const std::string &driver = source["driver"].string();
    const Path driverPath = path.child("driver");
    if (driver.empty())
        errors.required(driverPath);
    if (driver.size() > 63)
        errors.tooLong(driverPath, 63);
    std::string lowered = driver;
    for (char &c : lowered)
        c = c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
    errors.invalidEach(driverPath, driver, dns1123Subdomain(lowered));
    const Value &reference = source["nodePublishSecretRef"];
    if (reference.isNull())
        return;
    const std::string &name = reference["name"].string();
    if (name.empty())
        errors.required(path.child("nodePublishSecretRef.name"));
    else
        errors.invalidEach(path.child("name"), name, dns1123Subdomain(name));
}

void ephemeral(Errors &errors, const Path &path, const Value &source)
{
    const Value &claim = source["volumeClaimTemplate"];
    const Path claimPath = path.child("volumeClaimTemplate");
    if (claim.isNull()) {
        errors.required(claimPath);
        return;
    }
    validateTemplateMeta(errors, claimPath.child("metadata"), claim["metadata"]);
    validateClaimSpec(errors, claimPath.child("spec"), claim["spec"]);
}

struct Source {
    const char *field;
    const char *secondAs; ///< the name in the message when it is one too many, not always the field's
    const char *pathAs;   ///< the name in paths below it
    void (*validate)(Errors &, const Path &, const Value &);
};

/// In the order in which the server looks at them: the first counts, all others are too many.
constexpr std::array<Source, 29> sources = {{
    {"emptyDir", "emptyDir", "emptyDir", emptyDir},
    {"hostPath", "hostPath", "hostPath", hostPath},
    {"gitRepo", "gitRepo", "gitRepo", validateGitRepo},
    {"gcePersistentDisk", "gcePersistentDisk", "persistentDisk", validateGcePersistentDisk},
    {"awsElasticBlockStore", "awsElasticBlockStore", "awsElasticBlockStore", validateAwsElasticBlockStore},
    {"secret", "secret", "secret", secret},
    {"nfs", "nfs", "nfs", nfs},
    {"iscsi", "iscsi", "iscsi", validateIscsi},
    {"glusterfs", "glusterfs", "glusterfs", validateGlusterfs},
    {"flocker", "flocker", "flocker", validateFlocker},
    {"persistentVolumeClaim", "persistentVolumeClaim", "persistentVolumeClaim", persistentVolumeClaim},
    {"rbd", "rbd", "rbd", validateRbd},
    {"cinder", "cinder", "cinder", validateCinder},
    {"cephfs", "cephFS", "cephfs", validateCephFs},
    {"quobyte", "quobyte", "quobyte", validateQuobyte},
    {"downwardAPI", "downwarAPI", "downwardAPI", downwardApi},
    {"fc", "fc", "fc", validateFc},
    {"flexVolume", "flexVolume", "flexVolume", validateFlexVolume},
    {"configMap", "configMap", "configMap", configMap},
    {"azureFile", "azureFile", "azureFile", validateAzureFile},
    {"vsphereVolume", "vsphereVolume", "vsphereVolume", validateVsphereVolume},
    {"photonPersistentDisk", "photonPersistentDisk", "photonPersistentDisk", validatePhotonPersistentDisk},
    {"portworxVolume", "portworxVolume", "portworxVolume", validatePortworx},
    {"azureDisk", "azureDisk", "azureDisk", validateAzureDisk},
    {"storageos", "storageos", "storageos", validateStorageOs},
    {"projected", "projected", "projected", projected},
    {"scaleIO", "scaleIO", "scaleIO", validateScaleIo},
    {"csi", "csi", "csi", csi},
    {"ephemeral", "ephemeral", "ephemeral", ephemeral},
}};

void validateSource(Errors &errors, const Path &path, const Value &volume)
{
    bool found = false;
    for (const Source &source : sources) {
        const Value *value = volume.find(source.field);
        if (!value || value->isNull())
            continue;
        if (found)
            errors.forbidden(path.child(source.secondAs), "may not specify more than 1 volume type");
        else
            source.validate(errors, path.child(source.pathAs), *value);
        found = true;
        if (std::string_view(source.field) == "iscsi" && value->contains("initiatorName")
            && volume["name"].string().size() + 1 + (*value)["targetPortal"].string().size() > 64)
            errors.invalid(path.child("name"), shown(volume["name"].string()),
                           "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.");
    }
    if (!found)
        errors.required(path, "must specify a volume type");
}

} // namespace

Value validateVolumes(Errors &errors, const Path &path, const Value &volumes)
{
    core::Members valid;
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < volumes.size(); ++i) {
        const Value &volume = volumes.at(i);
        const Path item = path.index(i), namePath = item.child("name");
        const std::size_t before = errors.size();
        validateSource(errors, item, volume);
        const std::string &name = volume["name"].string();
        if (name.empty())
            errors.required(namePath);
        else
            errors.invalidEach(namePath, name, dns1123Label(name));
        if (names.count(name) > 0)
            errors.duplicate(namePath, shown(name));
        // Only a volume without an error can be mounted.
        if (errors.size() == before) {
            names.insert(name);
            valid.push_back({name, volume});
        }
    }
    return Value(std::move(valid));
}

} // namespace kube
