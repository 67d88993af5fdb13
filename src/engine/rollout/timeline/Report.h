// SPDX-License-Identifier: Apache-2.0
// Timelines and events as the stable JSON of the command line (`wait -o jsonl`), also stored by the history. English, no colours.
#pragma once

#include "core/Value.h"
#include "rollout/Timeline.h"

namespace rollout {

/// {"type":"event","time":...,"t":seconds,"context",...,"phase","state","code","message","certain"?,"evidence"?,"reason"?}
core::Value eventJson(const Event &event, const Timeline &timeline);
/// {"type":"result",...,"result":"ready","t","phases":{...},"unproven":[],"cause"?}
core::Value resultJson(const Timeline &timeline);
/// {"type":"summary","ready":1,"failed":0,"exit":0}
core::Value summaryJson(int ready, int failed, int exit);

core::Value causeJson(const Cause &cause);
core::Value evidenceJson(const Evidence &evidence);

} // namespace rollout
