// SPDX-License-Identifier: Apache-2.0
// Where an opened workload comes from, and the key under which its draft is kept. It reads and writes nothing.
#pragma once

#include "kube/ObjectRef.h"

#include <string>
#include <utility>

namespace document {

struct Origin {
    enum class Kind { File, Cluster };
    Kind kind = Kind::File;
    std::string file = {}; ///< absolute path
    std::size_t index = 0; ///< the document within the file
    std::size_t twin = 0;  ///< how many of the same kind, namespace and name stand before it in the file
    std::string context = {}; ///< kubeconfig context, "demo"
    std::string server = {}; ///< its URL: contexts of two kubeconfigs may have the same name
    kube::ObjectRef object = {};

    static Origin ofFile(std::string path, std::size_t document, std::size_t twin, kube::ObjectRef object)
    {
        return {Kind::File, std::move(path), document, twin, {}, {}, std::move(object)};
    }
    static Origin ofCluster(std::string context, std::string server, kube::ObjectRef object)
    {
        return {Kind::Cluster, {}, 0, 0, std::move(context), std::move(server), std::move(object)};
    }

    /// The place: of opened documents no two are the same.
    std::string key() const
    {
        if (kind == Kind::File)
            return "file:" + file + "#" + std::to_string(index);
        return "cluster:" + context + "@" + server + "/" + objectKey();
    }
    /// The object, wherever it stands in its file: stable over restarts of the program and over documents that come before it.
    std::string draftKey() const
    {
        return kind == Kind::File ? "file:" + file + "#" + std::to_string(twin) + "/" + objectKey() : key();
    }
    std::string objectKey() const { return object.kind + "/" + object.namespaceName + "/" + object.name; }
};

} // namespace document
