# SPDX-License-Identifier: Apache-2.0
# Every resources/translations/<part>_<language>.ts is compiled into the layer operations, which both programs link, as :/translations/*.qm.
# Without Qt's linguist tools the programs speak English.
find_package(Qt6 QUIET COMPONENTS LinguistTools)
if(Qt6LinguistTools_FOUND)
    file(GLOB translations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)
    set_source_files_properties(${translations} PROPERTIES OUTPUT_LOCATION ${CMAKE_BINARY_DIR}/translations)
    qt_add_lrelease(operations TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE compiled_translations OPTIONS -silent)
    qt_add_resources(operations translations PREFIX /translations BASE ${CMAKE_BINARY_DIR}/translations FILES ${compiled_translations})
else()
    message(STATUS "Qt's linguist tools (qt6-l10n-tools, qt6-tools-dev) are missing: English only")
endif()
