// Prints its arguments backwards. Zig's standard library speaks Preview 1 without a C library.
const std = @import("std");

pub fn main(init: std.process.Init) !void {
    var buffer: [256]u8 = undefined;
    var stdout = std.Io.File.stdout().writer(init.io, &buffer);
    const arguments = try init.minimal.args.toSlice(init.arena.allocator());
    var index = arguments.len;
    while (index > 1) {
        index -= 1;
        try stdout.interface.print("{s}\n", .{arguments[index]});
    }
    try stdout.interface.flush();
}
