using System.Runtime.CompilerServices;

// As in the libraries that this becomes a part of.
[module: SkipLocalsInit]
