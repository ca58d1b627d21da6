find_program(WASI_UPLIFT wasi-uplift REQUIRED)

# Makes TARGET.component.wasm of an executable target, with the target `TARGET-component`. Further
# arguments are options of `wasi-uplift convert`.
function(add_wasi_component target)
  set(component ${CMAKE_CURRENT_BINARY_DIR}/${target}.component.wasm)
  add_custom_command(
    OUTPUT ${component}
    COMMAND ${WASI_UPLIFT} convert $<TARGET_FILE:${target}> -o ${component}
            --depfile ${component}.d --touch ${ARGN}
    DEPENDS ${target} ${WASI_UPLIFT}
    DEPFILE ${component}.d
    COMMENT "component ${target}.component.wasm"
    VERBATIM)
  add_custom_target(${target}-component ALL DEPENDS ${component})
endfunction()
