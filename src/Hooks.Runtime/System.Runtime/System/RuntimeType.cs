namespace System;

/// <summary>The objects behind <c>typeof</c>. There are none, but ILC asks for the class wherever code compares references.</summary>
internal abstract class RuntimeType : Type
{
}
