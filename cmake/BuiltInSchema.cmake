# SPDX-License-Identifier: Apache-2.0
# Makes the source that carries resources/schema inside the library kube.
set(schema_folder ${CMAKE_SOURCE_DIR}/resources/schema)
file(READ ${schema_folder}/kubernetes-1.34.json READYLINE_SCHEMA_OPENAPI)
file(READ ${schema_folder}/go-fields-1.34.json READYLINE_SCHEMA_GO_FIELDS)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${schema_folder}/kubernetes-1.34.json ${schema_folder}/go-fields-1.34.json)
configure_file(${CMAKE_SOURCE_DIR}/src/engine/kube/schema/BuiltInSchema.cpp.in ${CMAKE_BINARY_DIR}/generated/BuiltInSchema.cpp @ONLY)
target_sources(kube PRIVATE ${CMAKE_BINARY_DIR}/generated/BuiltInSchema.cpp)
