// SPDX-License-Identifier: Apache-2.0
// Where an opened workload comes from, and the key under which its draft is kept. It reads and writes nothing.
#pragma once

#include "kube/ObjectRef.h"

#include <string>

namespace document {

struct Origin {
    enum class Kind { File, Cluster };
    Kind kind = Kind::File;
    std::string file;      ///< absolute path
    std::size_t index = 0; ///< the document within the file
    std::string context;   ///< kubeconfig context, "demo"
    kube::ObjectRef object;

    /// Stable over restarts of the program; different for different objects.
    std::string key() const
    {
        if (kind == Kind::File)
            return "file:" + file + "#" + std::to_string(index);
        return "cluster:" + context + "/" + object.kind + "/" + object.namespaceName + "/" + object.name;
    }
};

} // namespace document
