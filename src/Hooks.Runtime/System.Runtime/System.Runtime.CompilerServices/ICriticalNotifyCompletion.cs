namespace System.Runtime.CompilerServices;

/// <summary>Named by the compiler in an <c>async</c> method; nothing in a hook library is one.</summary>
public interface ICriticalNotifyCompletion : INotifyCompletion
{
    /// <summary>Schedules the continuation.</summary>
    void UnsafeOnCompleted(Action continuation);
}
