namespace System;

/// <summary>The objects of <c>typeof</c>. There are none, but ILC needs the class if code compares references.</summary>
internal abstract class RuntimeType : Type
{
}
