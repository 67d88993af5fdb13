// SPDX-License-Identifier: Apache-2.0
// Rules of the volume sources that few projects use: the old in-tree drivers.
#pragma once

#include "kube/validation/Errors.h"

namespace kube {

void validateGitRepo(Errors &errors, const Path &path, const core::Value &source);
void validateGcePersistentDisk(Errors &errors, const Path &path, const core::Value &source);
void validateAwsElasticBlockStore(Errors &errors, const Path &path, const core::Value &source);
void validateIscsi(Errors &errors, const Path &path, const core::Value &source);
void validateGlusterfs(Errors &errors, const Path &path, const core::Value &source);
void validateFlocker(Errors &errors, const Path &path, const core::Value &source);
void validateRbd(Errors &errors, const Path &path, const core::Value &source);
void validateCinder(Errors &errors, const Path &path, const core::Value &source);
void validateCephFs(Errors &errors, const Path &path, const core::Value &source);
void validateQuobyte(Errors &errors, const Path &path, const core::Value &source);
void validateFc(Errors &errors, const Path &path, const core::Value &source);
void validateFlexVolume(Errors &errors, const Path &path, const core::Value &source);
void validateAzureFile(Errors &errors, const Path &path, const core::Value &source);
void validateVsphereVolume(Errors &errors, const Path &path, const core::Value &source);
void validatePhotonPersistentDisk(Errors &errors, const Path &path, const core::Value &source);
void validatePortworx(Errors &errors, const Path &path, const core::Value &source);
void validateAzureDisk(Errors &errors, const Path &path, const core::Value &source);
void validateStorageOs(Errors &errors, const Path &path, const core::Value &source);
void validateScaleIo(Errors &errors, const Path &path, const core::Value &source);

} // namespace kube
