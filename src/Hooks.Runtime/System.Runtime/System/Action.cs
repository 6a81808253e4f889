namespace System;

/// <summary>A method without arguments as an object: named by the compiler, never made in a hook library.</summary>
public delegate void Action();
