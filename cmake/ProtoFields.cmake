# SPDX-License-Identifier: Apache-2.0
# Makes the source that carries the protobuf field numbers inside the library demo.
set(proto_fields ${CMAKE_SOURCE_DIR}/resources/schema/proto-fields-1.34.json)
file(READ ${proto_fields} READYLINE_PROTO_FIELDS)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${proto_fields})
configure_file(${CMAKE_SOURCE_DIR}/src/world/demo/engine/http/ProtoFields.cpp.in ${CMAKE_BINARY_DIR}/generated/ProtoFields.cpp @ONLY)
target_sources(demo PRIVATE ${CMAKE_BINARY_DIR}/generated/ProtoFields.cpp)
