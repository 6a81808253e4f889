using System.Runtime.CompilerServices;

// Every buffer here is written before it is read.
[module: SkipLocalsInit]
