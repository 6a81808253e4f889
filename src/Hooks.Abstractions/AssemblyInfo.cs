using System.Runtime.CompilerServices;

// Buffers on the stack are written before they are read; clearing them first would be most of the work of a call.
[module: SkipLocalsInit]
