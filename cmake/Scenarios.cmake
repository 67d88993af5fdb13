# SPDX-License-Identifier: Apache-2.0
# Makes the source that carries resources/scenarios inside the library demo.
file(GLOB scenario_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/scenarios/*.json)
set(READYLINE_SCENARIO_ROWS "")
foreach(file ${scenario_files})
    get_filename_component(name ${file} NAME_WE)
    file(READ ${file} text)
    string(APPEND READYLINE_SCENARIO_ROWS "    {\"${name}\", R\"scenario(${text})scenario\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endforeach()
configure_file(${CMAKE_SOURCE_DIR}/src/world/demo/scenario/BuiltInScenarios.cpp.in ${CMAKE_BINARY_DIR}/generated/BuiltInScenarios.cpp @ONLY)
target_sources(demo PRIVATE ${CMAKE_BINARY_DIR}/generated/BuiltInScenarios.cpp)
