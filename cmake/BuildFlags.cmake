# SPDX-License-Identifier: Apache-2.0
# One INTERFACE target that carries standard, warnings, hardening and definitions to every target of the project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(READYLINE_CCACHE ccache)
if(READYLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are only cached with this sloppiness.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${READYLINE_CCACHE})
endif()
find_program(READYLINE_MOLD mold)

add_library(build_flags INTERFACE)
target_compile_options(build_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
                                             -Wcast-qual)
target_compile_definitions(build_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    READYLINE_VERSION="${PROJECT_VERSION}"
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS QT_FORCE_ASSERTS>)
target_compile_options(build_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-fstack-protector-strong;-D_FORTIFY_SOURCE=2>)
target_link_options(build_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-Wl,-z,relro,-z,now>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports std::string internals at -O2 as overlapping, uninitialised or too long (GCC bugs 105329, 105562, 105651).
    target_compile_options(build_flags INTERFACE
        $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict;-Wno-maybe-uninitialized;-Wno-stringop-overflow;-Wno-array-bounds>)
endif()
if(READYLINE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(build_flags INTERFACE -fuse-ld=mold)
endif()
if(READYLINE_SANITIZE)
    target_compile_options(build_flags INTERFACE -fsanitize=${READYLINE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(build_flags INTERFACE -fsanitize=${READYLINE_SANITIZE})
endif()
if(READYLINE_FUZZ)
    target_compile_options(build_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
