// SPDX-License-Identifier: Apache-2.0
// Source: pkg/apis/core/v1/defaults.go, pkg/apis/apps/v1/defaults.go and their zz_generated.defaults.go.
#include "kube/defaulting/Defaults.h"

namespace kube {

using core::Value;

const std::vector<DefaultRow> &defaultRows()
{
    static const std::vector<DefaultRow> rows = {
        {"Probe", "timeoutSeconds", Value(1)},
        {"Probe", "periodSeconds", Value(10)},
        {"Probe", "successThreshold", Value(1)},
        {"Probe", "failureThreshold", Value(3)},
        {"HTTPGetAction", "path", Value("/")},
        {"HTTPGetAction", "scheme", Value("HTTP")},
        {"GRPCAction", "service", Value("")},
        {"ContainerPort", "protocol", Value("TCP")},
        {"Container", "terminationMessagePath", Value("/dev/termination-log")},
        {"Container", "terminationMessagePolicy", Value("File")},
        {"EphemeralContainer", "terminationMessagePath", Value("/dev/termination-log")},
        {"EphemeralContainer", "terminationMessagePolicy", Value("File")},
        {"ObjectFieldSelector", "apiVersion", Value("v1")},
        {"FileKeySelector", "optional", Value(false)},

        {"PodSpec", "dnsPolicy", Value("ClusterFirst")},
        {"PodSpec", "restartPolicy", Value("Always")},
        {"PodSpec", "securityContext", Value::emptyMap()},
        {"PodSpec", "terminationGracePeriodSeconds", Value(30)},
        {"PodSpec", "schedulerName", Value("default-scheduler")},

        {"SecretVolumeSource", "defaultMode", Value(0644)},
        {"ConfigMapVolumeSource", "defaultMode", Value(0644)},
        {"DownwardAPIVolumeSource", "defaultMode", Value(0644)},
        {"ProjectedVolumeSource", "defaultMode", Value(0644)},
        {"ServiceAccountTokenProjection", "expirationSeconds", Value(3600)},
        {"HostPathVolumeSource", "type", Value("")},
        {"ISCSIVolumeSource", "iscsiInterface", Value("default")},
        {"RBDVolumeSource", "pool", Value("rbd")},
        {"RBDVolumeSource", "user", Value("admin")},
        {"RBDVolumeSource", "keyring", Value("/etc/ceph/keyring")},
        {"AzureDiskVolumeSource", "cachingMode", Value("ReadWrite")},
        {"AzureDiskVolumeSource", "kind", Value("Shared")},
        {"AzureDiskVolumeSource", "fsType", Value("ext4")},
        {"AzureDiskVolumeSource", "readOnly", Value(false)},
        {"ScaleIOVolumeSource", "storageMode", Value("ThinProvisioned")},
        {"ScaleIOVolumeSource", "fsType", Value("xfs")},
        {"PersistentVolumeClaimSpec", "volumeMode", Value("Filesystem")},
        {"PersistentVolumeClaimStatus", "phase", Value("Pending")},
        {"NamespaceStatus", "phase", Value("Active")},

        {"DeploymentSpec", "replicas", Value(1)},
        {"DeploymentSpec", "revisionHistoryLimit", Value(10)},
        {"DeploymentSpec", "progressDeadlineSeconds", Value(600)},
        {"DeploymentStrategy", "type", Value("RollingUpdate")},
        {"ReplicaSetSpec", "replicas", Value(1)},
        {"DaemonSetSpec", "revisionHistoryLimit", Value(10)},
        {"DaemonSetUpdateStrategy", "type", Value("RollingUpdate")},
        {"StatefulSetSpec", "podManagementPolicy", Value("OrderedReady")},
        {"StatefulSetSpec", "replicas", Value(1)},
        {"StatefulSetSpec", "revisionHistoryLimit", Value(10)},
        {"StatefulSetPersistentVolumeClaimRetentionPolicy", "whenDeleted", Value("Retain")},
        {"StatefulSetPersistentVolumeClaimRetentionPolicy", "whenScaled", Value("Retain")},
        {"StatefulSetSpec", "persistentVolumeClaimRetentionPolicy",
         core::map({{"whenDeleted", Value("Retain")}, {"whenScaled", Value("Retain")}})},

        {"ServiceSpec", "sessionAffinity", Value("None")},
        {"ServiceSpec", "type", Value("ClusterIP")},
        {"ServicePort", "protocol", Value("TCP")},
    };
    return rows;
}

} // namespace kube
