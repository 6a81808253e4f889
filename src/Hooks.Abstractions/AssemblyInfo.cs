using System.Runtime.CompilerServices;

// Buffers on the stack are written before they are read; clearing them first would dominate the cost of a call.
[module: SkipLocalsInit]
